package id.mpp.kiosk.journey;

import java.util.List;
import java.util.Optional;

/// Through the staff's door and out again. Out is always the first page: a machine that is to serve nobody is out of
/// service again from there.
final class DutyWay {

    private DutyWay() {
    }

    /// Where nobody is in the middle of anything: from `step`.
    static Step begin(Step step, DutyEvent event) {
        return switch (event) {
            case DutyEvent.DoorAsked _ -> new Duty.Door(Optional.empty());
            case DutyEvent.BadgeShown shown -> new Duty.Pin(shown.badge(), Optional.empty());
            default -> step;
        };
    }

    static Step next(Duty step, Event event) {
        return switch (step) {
            case Duty.Door door -> door(door, event);
            case Duty.Pin pin -> pin(pin, event);
            case Duty.Knocking knocking -> knocking(knocking, event);
            case Duty.Inside inside -> inside(inside, event);
        };
    }

    private static Step door(Duty.Door step, Event event) {
        return switch (event) {
            case DutyEvent.BadgeShown shown -> new Duty.Pin(shown.badge(), Optional.empty());
            case DutyEvent.BadgeMistyped _,Event.UnknownCodeShown _,Event.LeafletShown _ ->
                new Duty.Door(Optional.of(new DutyRefusal.NoBadge()));
            case Event.WentBack _ -> out();
            default -> step;
        };
    }

    private static Step pin(Duty.Pin step, Event event) {
        return switch (event) {
            case DutyEvent.PinTyped typed -> new Duty.Knocking(step.badge(), typed.pin());
            case Event.WentBack _ -> out();
            default -> step;
        };
    }

    private static Step knocking(Duty.Knocking step, Event event) {
        return switch (event) {
            case DutyEvent.Admitted admitted -> new Duty.Panel(admitted.staff(), admitted.state(), Optional.empty());
            case DutyEvent.TurnedAway(DutyRefusal.Wrong wrong) -> new Duty.Pin(step.badge(), Optional.of(wrong));
            case DutyEvent.TurnedAway turned -> new Duty.Door(Optional.of(turned.why()));
            default -> step;
        };
    }

    private static Step inside(Duty.Inside step, Event event) {
        return switch (event) {
            case DutyEvent.StateSeen seen -> step.seen(seen.state());
            default -> switch (step) {
                case Duty.Panel panel -> panel(panel, event);
                case Duty.Numbers numbers when event instanceof DutyEvent.NumberChosen(var ticketId) ->
                    new Duty.OneNumber(numbers.staff(), numbers.state(), ticketId);
                case Duty.ForWhom forWhom when event instanceof DutyEvent.AgencyChosen(var agencyId) ->
                    new Duty.ForWhom(forWhom.staff(), forWhom.state(), Optional.of(agencyId));
                case Duty.Acting acting -> acting(acting, event);
                default -> further(step, event);
            };
        };
    }

    private static Step panel(Duty.Panel step, Event event) {
        return switch (event) {
            case DutyEvent.PauseAsked _ -> new Duty.Pausing(step.staff(), step.state());
            case DutyEvent.NumbersAsked _ -> new Duty.Numbers(step.staff(), step.state());
            case DutyEvent.ParcelsAsked _ -> new Duty.Parcels(step.staff(), step.state());
            case DutyEvent.PriorityAsked _ -> new Duty.ForWhom(step.staff(), step.state(), Optional.empty());
            case DutyEvent.ActWanted wanted -> new Duty.Acting(step.staff(), step.state(), wanted.act());
            case Event.WentBack _ -> out();
            default -> step;
        };
    }

    private static Step further(Duty.Inside step, Event event) {
        return switch (event) {
            case DutyEvent.ActWanted wanted -> new Duty.Acting(step.staff(), step.state(), wanted.act());
            case Event.WentBack _ -> before(step);
            default -> step;
        };
    }

    private static Step before(Duty.Inside step) {
        return switch (step) {
            case Duty.OneNumber number -> new Duty.Numbers(number.staff(), number.state());
            case Duty.ForWhom forWhom when forWhom.agencyId().isPresent() ->
                new Duty.ForWhom(forWhom.staff(), forWhom.state(), Optional.empty());
            default -> new Duty.Panel(step.staff(), step.state(), Optional.empty());
        };
    }

    private static Step acting(Duty.Acting step, Event event) {
        return switch (event) {
            case DutyEvent.ActEnded(var outcome) when outcome.act().equals(step.act()) ->
                new Duty.Panel(step.staff(), step.state(), Optional.of(outcome));
            case DutyEvent.PriorityBegun begun ->
                new Step.Printing(new Wishes(List.of(begun.service()), true), Optional.empty(), Optional.empty());
            default -> step;
        };
    }

    private static Step out() {
        return new Step.Welcome(Notice.NONE);
    }
}
