package id.mpp.sync;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// Where the centre is and where things are kept here.
///
/// @param central
///            base address, `https://mpp.example.go.id`; the contract's paths follow it
/// @param folder
///            private data folder; made if missing, mode 0700
/// @param enrolmentCode
///            used once if this machine is not enrolled yet
/// @param kioskName
///            what staff call this machine, `Kios 2, lantai 1`
/// @param chip
///            where the kiosk's key lives; without one it lies in a file
/// @param claims
///            how the identity provider names what a profile needs
public record SyncConfig(URI central, Path folder, Optional<String> enrolmentCode, String kioskName,
        Optional<SecurityChip> chip, ClaimNames claims) {

    /// A kiosk without a security chip, with a provider that names things as OpenID Connect does.
    public SyncConfig(URI central, Path folder, Optional<String> enrolmentCode, String kioskName) {
        this(central, folder, enrolmentCode, kioskName, Optional.empty(), ClaimNames.STANDARD);
    }
}
