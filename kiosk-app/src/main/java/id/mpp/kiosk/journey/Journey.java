package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The whole way of a citizen through the kiosk: [#next] and nothing else. Pure: no clock, no I/O, no memory. An event
/// that means nothing at a step leaves it as it is, so a late answer or a second touch can do no harm.
///
/// Forward motion is always "what does this application still lack?": the first open question on its route, else a
/// missing paper, else review. A change made at review therefore comes straight back there.
///
/// The generated table of every step and event is `docs/journey-table.md`.
public final class Journey {

    private Journey() {
    }

    /// Where `event` leads from `step`.
    public static Step next(Step step, Event event) {
        return switch (event) {
            case Event.Broke broke ->
                step instanceof Step.OutOfService ? step : new Step.OutOfService.Broken(broke.code());
            case Event.Left left -> mayLeave(step) ? new Step.Welcome(left.notice()) : step;
            case Event.FellIdle _ -> mayFallIdle(step) ? new Step.StillThere(step) : step;
            case Event.Delivered delivered -> Acknowledged.by(step, delivered.parcel());
            default -> at(step, event);
        };
    }

    /// While an application is being written to disk nobody can say yet whether it was handed in; a broken machine is
    /// left by mending it.
    private static boolean mayLeave(Step step) {
        return switch (step) {
            case Step.Sending.Storing _,Step.OutOfService _ -> false;
            case Step.OfHall it -> it.mayLeave();
            case Step.StillThere it -> mayLeave(it.under());
            default -> true;
        };
    }

    private static boolean mayFallIdle(Step step) {
        return switch (step) {
            case Step.Welcome _,Step.OutOfService _,Step.StillThere _ -> false;
            case Step.Sending.Storing _,Step.Printing _ -> false;
            case Step.OfHall it -> it.mayFallIdle();
            case Step.Finding _,Step.Reading _,Step.SigningIn _,Step.Answering _,Step.Gathering _ -> true;
            case Step.Scanning _,Step.Comparing _,Step.Reviewing _ -> true;
            case Step.Sending.Stored _,Step.Sending.Delivered _ -> true;
            case Step.Receiving _,Step.Looking _ -> true;
            case Step.WillingToWait _ -> true;
            case Step.ChoosingQueue _,Step.AskingForTicket _,Step.KeepingNumber _,Step.Finished _ -> true;
        };
    }

    private static Step at(Step step, Event event) {
        return switch (step) {
            case Step.Welcome welcome -> welcome(welcome, event);
            case Step.Finding finding -> finding(finding, event);
            case Step.Reading reading -> reading(reading, event);
            case Step.SigningIn signingIn -> signingIn(signingIn, event);
            case Step.Answering answering -> answering(answering, event);
            case Step.Gathering gathering -> PapersWay.next(gathering, event);
            case Step.Receiving receiving -> PapersWay.next(receiving, event);
            case Step.Looking looking -> PapersWay.next(looking, event);
            case Step.Scanning scanning -> ScanningWay.next(scanning, event);
            case Step.Comparing comparing -> PaperOffer.next(comparing, event);
            case Step.Reviewing reviewing -> reviewing(reviewing, event);
            case Step.Sending.Storing storing -> storing(storing, event);
            case Step.Sending.Stored stored -> sent(stored, stored.service(), stored.receipt(), event);
            case Step.Sending.Delivered delivered -> sent(delivered, delivered.service(), delivered.receipt(), event);
            case Step.ChoosingQueue choosing -> QueueWay.next(choosing, event);
            case Step.WillingToWait willing -> QueueWay.next(willing, event);
            case Step.Printing printing -> QueueWay.next(printing, event);
            case Step.AskingForTicket asking -> QueueWay.next(asking, event);
            case Step.KeepingNumber keeping -> QueueWay.next(keeping, event);
            case Step.Finished finished -> QueueWay.next(finished, event);
            case Step.OfHall ofHall -> HallWay.next(ofHall, event);
            case Step.StillThere stillThere -> stillThere(stillThere, event);
            case Step.OutOfService.Broken broken ->
                switch (event) {
                    case Event.Mended _ -> new Step.Welcome(Notice.NONE);
                    case DutyEvent duty -> DutyWay.begin(broken, duty);
                    default -> broken;
                };
            case Step.OutOfService.Paused paused ->
                switch (event) {
                    case Event.ResumeAsked _ -> new Step.Welcome(Notice.NONE);
                    case Event.EnrolmentEnded _ -> new Step.OutOfService.NotEnrolled();
                    case DutyEvent duty -> DutyWay.begin(paused, duty);
                    default -> paused;
                };
            case Step.OutOfService.NotEnrolled unknown ->
                event instanceof Event.Enrolled ? new Step.Welcome(Notice.NONE) : unknown;
        };
    }

    private static Step welcome(Step.Welcome step, Event event) {
        return switch (event) {
            case Event.Started _ -> new Step.Finding(new Place.Home(), Notice.NONE);
            case Event.PlaceChosen chosen -> new Step.Finding(chosen.place(), Notice.NONE);
            case Event.ServiceChosen chosen -> new Step.Reading(chosen.service(), new Place.Home());
            case Event.LeafletShown shown -> new Step.Reading(shown.service(), new Place.Home());
            case Event.UnknownCodeShown _ -> new Step.Welcome(Notice.UNKNOWN_CODE);
            case Event.PauseAsked asked -> new Step.OutOfService.Paused(asked.words(), asked.why());
            case Event.EnrolmentEnded _ -> new Step.OutOfService.NotEnrolled();
            case DutyEvent duty -> DutyWay.begin(step, duty);
            case Event.OfHall ofHall -> HallWay.begin(new Step.Welcome(Notice.NONE), ofHall);
            default -> step;
        };
    }

    private static Step finding(Step.Finding step, Event event) {
        return switch (event) {
            case Event.PlaceChosen chosen -> new Step.Finding(chosen.place(), Notice.NONE);
            case Event.ServiceChosen chosen -> new Step.Reading(chosen.service(), step.place());
            case Event.LeafletShown shown -> new Step.Reading(shown.service(), step.place());
            case Event.UnknownCodeShown _ -> new Step.Finding(step.place(), Notice.UNKNOWN_CODE);
            case FollowingEvent.ReceiptShown shown -> HallWay.begin(step, shown);
            case CheckInEvent it -> CheckInWay.begin(step, it);
            case Event.WentBack _ -> step.place() instanceof Place.Home
                    ? new Step.Welcome(Notice.NONE)
                    : new Step.Finding(new Place.Home(), Notice.NONE);
            default -> step;
        };
    }

    private static Step reading(Step.Reading step, Event event) {
        return switch (event) {
            case Event.ApplicationAsked _ when step.begun().isPresent() -> forward(step.begun().get());
            case Event.ApplicationAsked _ when step.service().applicable() ->
                new Step.SigningIn(step.service(), step.from(), Way.CHOOSING, Notice.NONE);
            case Event.TicketAsked _ -> new Step.ChoosingQueue(step.service(), Optional.empty(), Notice.NONE);
            case Event.LeafletShown shown when !shown.service().id().equals(step.service().id()) ->
                new Step.Reading(shown.service(), step.from());
            case CheckInEvent it when step.begun().isEmpty() -> CheckInWay.begin(step, it);
            case Event.UnknownCodeShown _ ->
                new Step.Reading(step.service(), step.from(), step.begun(), Notice.UNKNOWN_CODE);
            case Event.WentBack _ -> new Step.Finding(step.from(), Notice.NONE);
            default -> step;
        };
    }

    private static Step signingIn(Step.SigningIn step, Event event) {
        return switch (event) {
            case Event.PhoneChosen _ -> way(step, Way.PHONE, Notice.NONE);
            case Event.NikChosen _ -> step.way() == Way.NIK_WITH_CARD ? step : way(step, Way.NIK, Notice.NONE);
            case Event.CardArrived _ -> way(step, Way.NIK_WITH_CARD, Notice.NONE);
            case Event.CardLaid _ -> way(step, Way.CARD, Notice.NONE);
            case Event.CardNotRead failed when step.way() == Way.CARD -> way(step, Way.CHOOSING, failed.why());
            case Event.NikTyped typed -> nikTyped(step, typed.nik(), typed.today());
            case Event.SignedIn signedIn ->
                forward(Application.begin(step.service(), signedIn.citizen(), signedIn.today()));
            case Event.SignInFailed failed -> way(step, Way.CHOOSING, failed.why());
            case Event.WentBack _ -> step.way() == Way.CHOOSING
                    ? new Step.Reading(step.service(), step.from())
                    : way(step, Way.CHOOSING, Notice.NONE);
            default -> step;
        };
    }

    private static Step way(Step.SigningIn step, Way way, Notice notice) {
        return new Step.SigningIn(step.service(), step.from(), way, notice);
    }

    private static Step nikTyped(Step.SigningIn step, String nik, LocalDate today) {
        return switch (step.way()) {
            case CHOOSING, PHONE, CARD -> step;
            case NIK -> forward(Application.begin(step.service(), typed(nik, Citizen.Assurance.TYPED), today));
            case NIK_WITH_CARD ->
                forward(Application.begin(step.service(), typed(nik, Citizen.Assurance.CARD_PRESENT), today));
        };
    }

    private static Citizen typed(String nik, Citizen.Assurance assurance) {
        Answer known = new Answer.Text(nik, Answer.Source.EARLIER);
        return new Citizen(nik, "", assurance, new Answers(Map.of(ProfileField.NIK.name(), known)));
    }

    private static Step answering(Step.Answering step, Event event) {
        Application application = step.application();
        return switch (event) {
            case Event.Answered answered when answered.questionId().equals(step.questionId()) ->
                forward(application.with(answered.questionId(), answered.answer()));
            case Event.ChangeAsked asked -> change(step, application, asked.questionId());
            case Event.WentBack _ when application.reviewed() && application.complete() -> forward(application);
            // nobody was asked: it was changed from another page
            case Event.WentBack _ when application.filledIn(step.questionId()) -> forward(application);
            case Event.WentBack _ -> application.askedBefore(step.questionId())
                    .<Step>map(question -> new Step.Answering(application, question.id()))
                    .orElseGet(() -> cover(application));
            default -> step;
        };
    }

    private static Step reviewing(Step.Reviewing step, Event event) {
        Application application = step.application();
        return switch (event) {
            case Event.ChangeAsked asked -> change(step, application, asked.questionId());
            case Event.ScanAsked asked -> ScanningWay.begin(step, application, asked.documentId());
            case Event.PaperPostponed postponed -> ScanningWay.postpone(step, application, postponed.documentId());
            case Event.IdentityRead read -> PaperOffer.next(step, application, read);
            case Event.StoredPaperAsked asked when application.papers()
                    .get(asked.documentId()) instanceof Paper.FromVault ->
                new Step.Looking(application, asked.documentId());
            case Event.Confirmed confirmed when application.complete() ->
                new Step.Sending.Storing(application, confirmed.consentVersion());
            case Event.WentBack _ -> beforeReview(application.reviewed(false));
            default -> step;
        };
    }

    private static Step storing(Step.Sending.Storing step, Event event) {
        return switch (event) {
            case Event.Stored stored -> new Step.Sending.Stored(step.application().service(), stored.receipt());
            case Event.CouldNotStore _ -> new Step.Reviewing(step.application(), Notice.COULD_NOT_SAVE);
            default -> step;
        };
    }

    private static Step sent(Step step, ServiceDefinition service, Receipt receipt, Event event) {
        return event instanceof Event.WentOn
                ? new Step.ChoosingQueue(service, Optional.of(receipt), Notice.NONE)
                : step;
    }

    /// The page that says what the application still lacks.
    static Step forward(Application application) {
        Optional<Step> question = application.openQuestion().map(open -> new Step.Answering(application, open.id()));
        if (question.isPresent()) {
            return question.get();
        }
        return application.missingPapers().isEmpty()
                ? new Step.Reviewing(application.reviewed(true), Notice.NONE)
                : new Step.Gathering(application);
    }

    private static Step change(Step step, Application application, String questionId) {
        boolean onRoute = application.route().stream().anyMatch(question -> question.id().equals(questionId));
        return onRoute ? new Step.Answering(application, questionId) : step;
    }

    private static Step beforeReview(Application application) {
        return application.papersToScan().isEmpty() ? beforePapers(application) : new Step.Gathering(application);
    }

    static Step beforePapers(Application application) {
        return application.askedLast().<Step>map(question -> new Step.Answering(application, question.id()))
                .orElseGet(() -> cover(application));
    }

    /// In front of the first page lies the service's own page, or that of the application which is corrected.
    private static Step cover(Application application) {
        if (application.correction().isPresent()) {
            return application.correction().get().from().begun(application);
        }
        return new Step.Reading(application.service(), new Place.Home(), Optional.of(application), Notice.NONE);
    }

    /// What only a present citizen can cause wakes the screen; what the machine or the centre reports goes on beneath
    /// the question.
    private static Step stillThere(Step.StillThere step, Event event) {
        return switch (event) {
            case Event.Stayed _ -> step.under();
            case Event.CardArrived _,Event.CardLaid _,Event.LeafletShown _,Event.UnknownCodeShown _ ->
                next(step.under(), event);
            case CheckInEvent.BookingShown _ -> next(step.under(), event);
            case Event.SignedIn _ -> next(step.under(), event);
            case Event.SignInFailed _,Event.CardNotRead _,Event.TicketInHand _,Event.NumberExpired _ ->
                beneath(step, event);
            case Event.ReceiptPrinted _,Event.ReceiptNotPrinted _,Event.ReceiptUncertain _ -> beneath(step, event);
            case Event.StoredPapersFound _,FollowingEvent.Told _ -> beneath(step, event);
            case FollowingEvent.ReceiptShown _ -> next(step.under(), event);
            case Event.TicketCopied _ -> beneath(step, event);
            default -> step;
        };
    }

    private static Step beneath(Step.StillThere step, Event event) {
        Step under = next(step.under(), event);
        return mayFallIdle(under) ? new Step.StillThere(under) : under;
    }
}
