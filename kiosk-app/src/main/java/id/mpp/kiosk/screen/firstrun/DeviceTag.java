package id.mpp.kiosk.screen.firstrun;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.ui.control.Tag.Tone;

/// How a device is, in two words and a colour.
final class DeviceTag {

    private DeviceTag() {
    }

    static String key(DeviceStatus status) {
        return "firstrun.state." + switch (status) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _ -> "READY";
            case DeviceStatus.Starting _ -> "STARTING";
            case DeviceStatus.NeedsAttention(var cause) -> cause.name();
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> "ABSENT";
        };
    }

    static Tone tone(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _ -> Tone.POSITIVE;
            case DeviceStatus.Starting _ -> Tone.INFO;
            case DeviceStatus.NeedsAttention _ -> Tone.WARNING;
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> Tone.NEGATIVE;
        };
    }

    static String icon(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _ -> "check";
            case DeviceStatus.Starting _ -> "clock";
            case DeviceStatus.NeedsAttention _ -> "warn";
            case DeviceStatus.Absent _,DeviceStatus.Closed _ -> "x";
        };
    }
}
