package id.mpp.kiosk.screen.phone;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// Where the code comes from that a phone scans.
public interface PhoneCode {

    /// Hands over what to show at once and at every change, on the FX thread: empty while the code is being asked for.
    /// One page at a time.
    void follow(Consumer<Optional<Shown>> page);

    /// A code that can be scanned now (RFC 8628, section 3.3).
    ///
    /// @param address
    ///            opened by the phone that scans it
    /// @param userCode
    ///            the same code to type or to compare, `WDJB-MJHT`
    /// @param expiresAt
    ///            by this machine's clock
    record Shown(URI address, String userCode, Instant expiresAt) {

        @Override
        public String toString() {
            return "Shown[until " + expiresAt + "]";
        }
    }
}
