package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.UUID;

/// What staff do at the machine.
public sealed interface DutyEvent extends Event.OfHall {

    /// *Saya petugas*.
    record DoorAsked() implements DutyEvent {
    }

    /// To the scanner, or typed.
    record BadgeShown(Badge badge) implements DutyEvent {
    }

    /// What was typed cannot be one.
    record BadgeMistyped() implements DutyEvent {
    }

    record PinTyped(String pin) implements DutyEvent {

        @Override
        public String toString() {
            return "PinTyped[hidden]";
        }
    }

    record Admitted(Staff staff, DutyState state) implements DutyEvent {
    }

    record TurnedAway(DutyRefusal why) implements DutyEvent {
    }

    /// How the machine stands by now.
    record StateSeen(DutyState state) implements DutyEvent {
    }

    record PauseAsked() implements DutyEvent {
    }

    record NumbersAsked() implements DutyEvent {
    }

    record NumberChosen(UUID ticketId) implements DutyEvent {
    }

    record ParcelsAsked() implements DutyEvent {
    }

    record PriorityAsked() implements DutyEvent {
    }

    record AgencyChosen(String agencyId) implements DutyEvent {
    }

    record ActWanted(DutyAct act) implements DutyEvent {
    }

    record ActEnded(DutyOutcome outcome) implements DutyEvent {
    }

    /// Written down; a priority number is given now, as to any citizen.
    record PriorityBegun(ServiceDefinition service) implements DutyEvent {
    }
}
