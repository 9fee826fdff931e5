package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Saying.Complaint.Theme;
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

    record SuggestionAsked() implements FeedbackEvent {
    }

    record ComplaintAsked() implements FeedbackEvent {
    }

    /// A face.
    ///
    /// @param score
    ///            1 (worst) to 4
    record Rated(SurveyElement element, int score) implements FeedbackEvent {
    }

    /// *Lewati pertanyaan ini*.
    record ElementSkipped(SurveyElement element) implements FeedbackEvent {
    }

    /// *Tutup survei*: what was given by then counts.
    record SurveyClosed() implements FeedbackEvent {
    }

    record ThemeTouched(Theme theme) implements FeedbackEvent {
    }

    /// *Beri kabar ke ponsel saya* was ticked, or no longer.
    record AnswerWished(boolean wanted) implements FeedbackEvent {
    }

    /// The text so far. Hides itself.
    record Written(String words) implements FeedbackEvent {
        @Override
        public String toString() {
            return "Written[hidden]";
        }
    }

    /// The number on which the answer is to come. Hides itself.
    record NumberLeft(String phone) implements FeedbackEvent {
        @Override
        public String toString() {
            return "NumberLeft[hidden]";
        }
    }

    /// *Tanyakan pengaduan saya*.
    record ComplaintRecalled() implements FeedbackEvent {
    }

    /// Its number, as it is printed.
    record ComplaintNumberTyped(String number) implements FeedbackEvent {
    }

    record ComplaintFound(ComplaintState state) implements FeedbackEvent {
    }

    record ComplaintNotFound(Feedback.Recalling.Trouble why) implements FeedbackEvent {
    }

    /// Durable and sealed on this machine.
    ///
    /// @param number
    ///            of a complaint
    record SayingKept(String parcel, Optional<String> number) implements FeedbackEvent {
    }

    record SayingNotKept() implements FeedbackEvent {
    }
}
