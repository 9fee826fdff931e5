package id.mpp.sync;

import java.util.List;

/// What a kiosk tells the centre about itself every half minute. Nothing of any citizen.
public record KioskHealth(String version, String screen, List<DeviceLine> devices) {

    /// @param status
    ///            one word: `Ready`, `Busy`, `NeedsAttention`, `Absent`, …
    public record DeviceLine(String name, String status, String detail) {
    }
}
