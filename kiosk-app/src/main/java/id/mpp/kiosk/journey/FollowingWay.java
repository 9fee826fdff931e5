package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Following.Access;
import id.mpp.kiosk.journey.Following.Asking;
import id.mpp.kiosk.journey.Following.Choosing;
import id.mpp.kiosk.journey.Following.Fetching;
import id.mpp.kiosk.journey.Following.LookingUp;
import id.mpp.kiosk.journey.Following.Mending;
import id.mpp.kiosk.journey.Following.Showing;
import id.mpp.kiosk.journey.Following.SigningIn;
import id.mpp.kiosk.journey.Following.TypingBirthDate;
import id.mpp.kiosk.journey.Following.TypingNumber;
import java.util.List;
import java.util.Optional;

/// From a receipt to what became of its application.
final class FollowingWay {

    private FollowingWay() {
    }

    /// What is told late, when nobody is here any more, begins nothing.
    static Step begin(FollowingEvent event) {
        return switch (event) {
            case FollowingEvent.StatusAsked _ -> new Asking(Snag.NONE);
            case FollowingEvent.ReceiptShown shown -> birthDateOf(shown.receipt());
            default -> new Step.Welcome(Notice.NONE);
        };
    }

    static Step next(Following step, Event event) {
        if (step.takesCodes() && event instanceof FollowingEvent.ReceiptShown shown) {
            return birthDateOf(shown.receipt());
        }
        return switch (step) {
            case Asking it -> asking(it, event);
            case TypingNumber it -> typingNumber(it, event);
            case TypingBirthDate it -> typingBirthDate(it, event);
            case SigningIn it -> signingIn(it, event);
            case LookingUp it -> lookingUp(it, event);
            case Choosing it -> choosing(it, event);
            case Showing it -> showing(it, event);
            case Mending it -> mending(it, event);
            case Fetching it -> fetching(it, event);
        };
    }

    private static Step birthDateOf(String receipt) {
        return new TypingBirthDate(receipt, Optional.empty(), Snag.NONE);
    }

    private static Step asking(Asking step, Event event) {
        return switch (event) {
            case FollowingEvent.NumberWanted _ -> new TypingNumber("", Snag.NONE);
            case FollowingEvent.SignInWanted _ -> new SigningIn(Optional.empty());
            case Event.UnknownCodeShown _ -> new Asking(Snag.of(Snag.Kind.UNKNOWN_CODE));
            case Event.WentBack _ -> new Step.Welcome(Notice.NONE);
            default -> step;
        };
    }

    private static Step typingNumber(TypingNumber step, Event event) {
        return switch (event) {
            case FollowingEvent.NumberTyped typed -> birthDateOf(typed.receipt());
            case FeedbackEvent.ComplaintNumberTyped typed -> FeedbackWay.recall(typed, step);
            case Event.UnknownCodeShown _ -> new TypingNumber(step.typed(), Snag.of(Snag.Kind.UNKNOWN_CODE));
            case Event.WentBack _ -> new Asking(Snag.NONE);
            default -> step;
        };
    }

    private static Step typingBirthDate(TypingBirthDate step, Event event) {
        return switch (event) {
            case FollowingEvent.BirthDateTyped typed -> new LookingUp(new Access.Dated(step.receipt(), typed.day()));
            case Event.UnknownCodeShown _ ->
                new TypingBirthDate(step.receipt(), step.typed(), Snag.of(Snag.Kind.UNKNOWN_CODE));
            case Event.WentBack _ -> new TypingNumber(step.receipt(), Snag.NONE);
            default -> step;
        };
    }

    private static Step signingIn(SigningIn step, Event event) {
        return switch (event) {
            case Event.SignedIn signedIn -> step.mending().<Step>map(from -> new Fetching(from, signedIn.citizen()))
                    .orElseGet(() -> new LookingUp(
                            new Access.Own(signedIn.citizen(), Optional.empty(), List.of())));
            case Event.SignInFailed failed -> beforeSignIn(step, Snag.of(failed.why()));
            case Event.WentBack _ -> beforeSignIn(step, Snag.NONE);
            default -> step;
        };
    }

    private static Step beforeSignIn(SigningIn step, Snag snag) {
        return step.mending().<Step>map(from -> new Mending(from, snag)).orElseGet(() -> new Asking(snag));
    }

    private static Step lookingUp(LookingUp step, Event event) {
        return switch (event) {
            case FollowingEvent.ApplicationsFound found -> switch (step.access()) {
                case Access.Dated dated -> found.applications().stream().findFirst()
                        .<Step>map(application -> new Showing(application, dated))
                        .orElseGet(() -> again(dated, Snag.of(Snag.Kind.NO_SUCH)));
                case Access.Own own -> own(own.citizen(), own.receipt(), found.applications());
            };
            case FollowingEvent.NothingFound nothing -> beforeLookingUp(step, nothing.why());
            case Event.WentBack _ -> beforeLookingUp(step, Snag.NONE);
            default -> step;
        };
    }

    private static Step beforeLookingUp(LookingUp step, Snag snag) {
        return switch (step.access()) {
            case Access.Dated dated -> again(dated, snag);
            case Access.Own _ -> new Asking(snag);
        };
    }

    private static Step again(Access.Dated dated, Snag snag) {
        return new TypingBirthDate(dated.receipt(), Optional.of(dated.birthDate()), snag);
    }

    /// The only one is shown at once.
    private static Step own(Citizen citizen, Optional<String> wanted, List<Tracked> all) {
        Optional<Tracked> one = wanted.isPresent()
                ? all.stream().filter(it -> it.receipt().equals(wanted.get())).findFirst()
                : all.stream().findFirst().filter(_ -> all.size() == 1);
        return one.<Step>map(it -> new Showing(it, new Access.Own(citizen, Optional.of(it.receipt()), all)))
                .orElseGet(() -> new Choosing(citizen, all));
    }

    private static Step choosing(Choosing step, Event event) {
        return switch (event) {
            case FollowingEvent.ApplicationChosen chosen -> new Showing(chosen.application(),
                    new Access.Own(step.citizen(), Optional.of(chosen.application().receipt()), step.applications()));
            case Event.WentBack _ -> new Asking(Snag.NONE);
            default -> step;
        };
    }

    private static Step showing(Showing step, Event event) {
        Tracked application = step.application();
        return switch (event) {
            case FollowingEvent.PaperAsked _ -> step.paper().state() == ReceiptPaper.State.PRINTING
                    ? step
                    : step.with(step.paper().asked());
            case Event.ReceiptPrinted _ -> step.with(step.paper().printed());
            case Event.ReceiptNotPrinted _ -> step.with(step.paper().notPrinted());
            case Event.ReceiptUncertain _ -> step.with(step.paper().uncertain());
            case FollowingEvent.MendAsked _ when application.mendable() -> mend(step);
            case FeedbackEvent.SurveyAsked asked -> FeedbackWay.survey(asked, step);
            case FeedbackEvent.SurveyGiven _ -> step.surveyed();
            case FollowingEvent.Told told when told.application().receipt().equals(application.receipt()) ->
                step.with(told.application());
            case FollowingEvent.AnewAsked _ when application.service().isPresent() ->
                new Step.Reading(application.service().get(), new Place.Home());
            case Event.TicketAsked _ when application.service().isPresent() ->
                new Step.ChoosingQueue(application.service().get(), Optional.empty(), Notice.NONE);
            case Event.WentOn _ -> new Step.Welcome(Notice.NONE);
            case Event.WentBack _ -> step.access() instanceof Access.Own own && own.known().size() > 1
                    ? new Choosing(own.citizen(), own.known())
                    : new Asking(Snag.NONE);
            default -> step;
        };
    }

    private static Step mend(Showing step) {
        if (step.begun().isPresent()) {
            return Journey.forward(step.begun().get());
        }
        return step.access() instanceof Access.Own own
                ? new Fetching(step.with(Snag.NONE), own.citizen())
                : new Mending(step.with(Snag.NONE), Snag.NONE);
    }

    private static Step mending(Mending step, Event event) {
        return switch (event) {
            case FollowingEvent.SignInWanted _ -> new SigningIn(Optional.of(step.from()));
            case FollowingEvent.MendWithoutSignIn without -> step.from().application().service()
                    .map(service -> Journey
                            .forward(Correction.onlyWhatWasWrong(step.from(), service, without.today())))
                    .orElse(step);
            case Event.WentBack _ -> step.from();
            default -> step;
        };
    }

    private static Step fetching(Fetching step, Event event) {
        Showing from = step.from();
        return switch (event) {
            case FollowingEvent.AnswersFound found -> from.application().service()
                    .map(service -> Journey.forward(Correction.everything(owned(step), service, step.citizen(),
                            found.sent(), found.today())))
                    .orElse(from);
            case FollowingEvent.NothingFound nothing -> from.with(nothing.why().kind() == Snag.Kind.NO_SUCH
                    ? Snag.of(Snag.Kind.NOT_YOURS)
                    : nothing.why());
            case Event.WentBack _ -> from;
            default -> step;
        };
    }

    /// It is theirs, or its answers would not have come.
    private static Showing owned(Fetching step) {
        Showing from = step.from();
        return from.access() instanceof Access.Own
                ? from
                : new Showing(from.application(), new Access.Own(step.citizen(),
                        Optional.of(from.application().receipt()), List.of()));
    }
}
