package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.UUID;

/// What staff want done at this machine.
public sealed interface DutyAct {

    /// Serve nobody, from the moment staff have left.
    record Pause(PauseReason why) implements DutyAct {
    }

    record Resume() implements DutyAct {
    }

    /// Nobody comes with this number: it is not called.
    record VoidNumber(UUID ticketId, String number) implements DutyAct {
    }

    /// The citizen has its paper in hand; nobody was there to say so.
    record SettleNumber(UUID ticketId, String number) implements DutyAct {
    }

    /// Its paper once more, as a copy.
    record Reprint(UUID ticketId, String number) implements DutyAct {
    }

    /// A priority number, without the page on which citizens choose their line.
    record GivePriority(ServiceDefinition service) implements DutyAct {
    }

    /// Every parcel that is set aside and not damaged.
    record TryAgain() implements DutyAct {
    }

    /// Copies what waits, sealed as it is, to the stick that is plugged in.
    record Export() implements DutyAct {
    }
}
