package id.mpp.sync;

import java.util.List;
import java.util.Optional;

/// What a kiosk tells the centre about itself every half minute. Nothing of any citizen.
public record KioskHealth(String version, String screen, List<DeviceLine> devices) {

    /// @param status
    ///            one word: `Ready`, `Busy`, `NeedsAttention`, `Absent`, …
    /// @param detail
    ///            a few words for those who look after the hall, in Indonesian; may be empty
    /// @param mender
    ///            who has to see to it; nobody while all is well
    public record DeviceLine(String name, String status, String detail, Optional<Mender> mender) {
    }

    /// As the contract spells them, in lower case.
    public enum Mender {
        CITIZEN, STAFF, TECHNICIAN
    }
}
