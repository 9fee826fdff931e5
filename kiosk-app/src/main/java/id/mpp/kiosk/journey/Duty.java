package id.mpp.kiosk.journey;

import java.util.Optional;
import java.util.UUID;

/// Staff at the machine: the door, and what lies behind it. Nothing of any citizen is here. Who touches nothing for two
/// minutes has gone, and is not asked whether they are still there.
public sealed interface Duty extends Step.OfHall {

    @Override
    default boolean mayFallIdle() {
        return false;
    }

    /// A badge is waited for.
    ///
    /// @param refusal
    ///            of whoever stood here just now
    record Door(Optional<DutyRefusal> refusal) implements Duty {

        @Override
        public boolean takesCodes() {
            return true;
        }
    }

    /// The PIN of this badge is waited for.
    record Pin(Badge badge, Optional<DutyRefusal> refusal) implements Duty {
    }

    /// Badge and PIN are being judged.
    record Knocking(Badge badge, String pin) implements Duty {

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Pin;
        }

        @Override
        public String toString() {
            return "Knocking[hidden]";
        }
    }

    /// Behind the door. `state` is how the machine stood a moment ago.
    sealed interface Inside extends Duty {

        Staff staff();

        DutyState state();

        /// The same page, with what is known by now.
        Inside seen(DutyState now);

        @Override
        default boolean isSamePageAs(Step before) {
            return before instanceof Inside it && it.getClass() == getClass();
        }
    }

    /// Everything at a glance.
    ///
    /// @param outcome
    ///            of the last act
    record Panel(Staff staff, DutyState state, Optional<DutyOutcome> outcome) implements Inside {

        @Override
        public Panel seen(DutyState now) {
            return new Panel(staff, now, outcome);
        }

        /// What is being done is shown on this page, and so is what came of it.
        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Panel || before instanceof Acting;
        }
    }

    /// Why is it to serve nobody?
    record Pausing(Staff staff, DutyState state) implements Inside {

        @Override
        public Pausing seen(DutyState now) {
            return new Pausing(staff, now);
        }
    }

    /// The numbers of today.
    record Numbers(Staff staff, DutyState state) implements Inside {

        @Override
        public Numbers seen(DutyState now) {
            return new Numbers(staff, now);
        }
    }

    /// One of them.
    record OneNumber(Staff staff, DutyState state, UUID ticketId) implements Inside {

        @Override
        public OneNumber seen(DutyState now) {
            return new OneNumber(staff, now, ticketId);
        }

        /// As it stands; empty when it is not of today any more.
        public Optional<IssuedNumber> number() {
            return state.number(ticketId);
        }
    }

    /// What waits for the centre.
    record Parcels(Staff staff, DutyState state) implements Inside {

        @Override
        public Parcels seen(DutyState now) {
            return new Parcels(staff, now);
        }
    }

    /// For whom is a priority number? First the agency, then its service.
    record ForWhom(Staff staff, DutyState state, Optional<String> agencyId) implements Inside {

        @Override
        public ForWhom seen(DutyState now) {
            return new ForWhom(staff, now, agencyId);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof ForWhom it && it.agencyId.equals(agencyId);
        }
    }

    /// Something is being done.
    record Acting(Staff staff, DutyState state, DutyAct act) implements Inside {

        @Override
        public Acting seen(DutyState now) {
            return new Acting(staff, now, act);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Panel || before instanceof Acting;
        }
    }
}
