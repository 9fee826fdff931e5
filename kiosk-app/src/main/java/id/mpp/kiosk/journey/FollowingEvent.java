package id.mpp.kiosk.journey;

/// What happens when somebody asks for an application sent before.
public sealed interface FollowingEvent extends Event.OfHall {

    /// *Lacak permohonan*.
    record StatusAsked() implements FollowingEvent {
    }
}
