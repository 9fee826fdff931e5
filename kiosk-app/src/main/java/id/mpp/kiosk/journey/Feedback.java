package id.mpp.kiosk.journey;

/// The citizen's voice: how it was, what could be better, what went wrong. Never asked before anything is given.
public sealed interface Feedback extends Step.OfHall {

    /// Survey, suggestion or complaint.
    record Choosing() implements Feedback {
    }
}
