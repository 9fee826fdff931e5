package id.mpp.kiosk.journey;

import java.time.LocalDate;
import java.util.List;

/// What happens when somebody asks for an application sent before.
public sealed interface FollowingEvent extends Event.OfHall {

    /// *Lacak permohonan*.
    record StatusAsked() implements FollowingEvent {
    }

    /// A receipt was shown to the scanner.
    ///
    /// @param receipt
    ///            its number
    record ReceiptShown(String receipt) implements FollowingEvent {
    }

    /// *Ketik nomor*.
    record NumberWanted() implements FollowingEvent {
    }

    record NumberTyped(String receipt) implements FollowingEvent {
    }

    /// Hides itself.
    record BirthDateTyped(LocalDate day) implements FollowingEvent {

        @Override
        public String toString() {
            return "BirthDateTyped[hidden]";
        }
    }

    /// *Masuk dengan ponsel*.
    record SignInWanted() implements FollowingEvent {
    }

    /// The centre has answered: all that were asked for, newest first.
    record ApplicationsFound(List<Tracked> applications) implements FollowingEvent {
        public ApplicationsFound {
            applications = List.copyOf(applications);
        }
    }

    record NothingFound(Snag why) implements FollowingEvent {
    }

    record ApplicationChosen(Tracked application) implements FollowingEvent {
    }

    /// The same application, told anew.
    record Told(Tracked application) implements FollowingEvent {
    }

    /// *Cetak keterangan*.
    record PaperAsked() implements FollowingEvent {
    }

    /// *Perbaiki sekarang*.
    record MendAsked() implements FollowingEvent {
    }

    /// Only what was wrong, without a sign-in.
    ///
    /// @param today
    ///            the kiosk's day
    record MendWithoutSignIn(LocalDate today) implements FollowingEvent {
    }

    /// What was sent before is here.
    ///
    /// @param today
    ///            the kiosk's day
    record AnswersFound(SentBefore sent, LocalDate today) implements FollowingEvent {
    }

    /// *Ajukan lagi*: it was turned down for good.
    record AnewAsked() implements FollowingEvent {
    }
}
