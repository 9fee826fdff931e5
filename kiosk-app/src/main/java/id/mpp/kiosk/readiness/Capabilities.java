package id.mpp.kiosk.readiness;

import id.mpp.device.DeviceStatus;
import id.mpp.sync.Network;

/// What this machine itself can do now, whatever the service.
///
/// @param scans
///            papers
/// @param sends
///            to the centre at once; what is handed in otherwise is sent later by itself
/// @param prints
///            tickets and receipts; otherwise they are shown on the screen
/// @param readsCards
///            notices a card in the reader's field
public record Capabilities(boolean scans, boolean sends, boolean prints, boolean readsCards) {

    public static Capabilities of(DeviceStatus scanner, Network network, DeviceStatus printer, DeviceStatus cards) {
        return new Capabilities(works(scanner), !(network instanceof Network.Offline), works(printer), works(cards));
    }

    /// What the citizen can mend while using it, such as an empty glass, counts as working.
    public static boolean works(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready _,DeviceStatus.Busy _ -> true;
            case DeviceStatus.NeedsAttention attention ->
                attention.cause().mender() == DeviceStatus.Mender.CITIZEN;
            case DeviceStatus.Starting _,DeviceStatus.Absent _,DeviceStatus.Closed _ -> false;
        };
    }
}
