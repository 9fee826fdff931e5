package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;

/// What happens while somebody says what they think.
public sealed interface FeedbackEvent extends Event.OfHall {

    /// *Saran dan pengaduan*.
    record FeedbackAsked() implements FeedbackEvent {
    }

    /// The survey of satisfaction is wanted: from a page on which everything has been given. What comes of it leads
    /// back to that page.
    ///
    /// @param receipt
    ///            the application whose result the centre hands out only after its survey; else empty, and nobody can
    ///            tell whose the survey is
    /// @param service
    ///            what it is about; empty for the hall as a whole
    record SurveyAsked(Optional<String> receipt, Optional<ServiceDefinition> service) implements FeedbackEvent {
    }

    /// Told to the page from which the survey was asked for, once it is kept: what was locked may open now.
    record SurveyGiven() implements FeedbackEvent {
    }
}
