package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Feedback.Kept.Kind;
import id.mpp.kiosk.journey.Feedback.Recalling.Trouble;
import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Suggestion;
import id.mpp.kiosk.journey.Saying.Survey;
import java.util.Map;

/// From a wish to say something to its being kept. Every page can be skipped or closed.
final class FeedbackWay {

    private static final SurveyElement[] ELEMENTS = SurveyElement.values();

    private FeedbackWay() {
    }

    /// Where nothing of it has begun, only a wish means something.
    static Step begin(FeedbackEvent event) {
        var welcome = new Step.Welcome(Notice.NONE);
        return switch (event) {
            case FeedbackEvent.FeedbackAsked _ -> new Feedback.Choosing(welcome);
            case FeedbackEvent.SurveyAsked asked -> survey(asked, welcome);
            default -> welcome;
        };
    }

    /// The survey, asked for on the page of `after`.
    static Step survey(FeedbackEvent.SurveyAsked asked, Step after) {
        return new Feedback.Rating(new Survey(asked.receipt(), asked.service(), Map.of(), ""), ELEMENTS[0], after);
    }

    /// What became of a complaint, whose number was typed on the page of `after`.
    static Step recall(FeedbackEvent.ComplaintNumberTyped typed, Step after) {
        return new Feedback.Seeking(typed.number(), after);
    }

    static Step next(Feedback step, Event event) {
        return switch (event) {
            case Event.ReceiptPrinted _,Event.ReceiptNotPrinted _,Event.ReceiptUncertain _ -> paper(step, event);
            case Event.TicketCopied _ -> step.returningTo(Journey.next(step.after(), event));
            default -> switch (step) {
                case Feedback.Choosing choosing -> choosing(choosing, event);
                case Feedback.Rating rating -> rating(rating, event);
                case Feedback.Writing writing -> writing(writing, event);
                case Feedback.LeavingNumber leaving -> leavingNumber(leaving, event);
                case Feedback.Recalling recalling -> recalling(recalling, event);
                case Feedback.Seeking seeking -> seeking(seeking, event);
                case Feedback.Recalled recalled ->
                    event instanceof Event.WentOn || event instanceof Event.WentBack ? recalled.after() : recalled;
                case Feedback.Keeping keeping -> keeping(keeping, event);
                case Feedback.Kept kept -> kept(kept, event);
            };
        };
    }

    /// Of the number printed here; else of the receipt on the page left for this.
    private static Step paper(Feedback step, Event event) {
        if (!(step instanceof Feedback.Kept kept && kept.number().isPresent())) {
            return step.returningTo(Journey.next(step.after(), event));
        }
        return kept.on(switch (event) {
            case Event.ReceiptPrinted _ -> kept.paper().printed();
            case Event.ReceiptNotPrinted _ -> kept.paper().notPrinted();
            default -> kept.paper().uncertain();
        });
    }

    private static Step choosing(Feedback.Choosing step, Event event) {
        return switch (event) {
            case FeedbackEvent.SurveyAsked asked -> survey(asked, step);
            case FeedbackEvent.SuggestionAsked _ -> new Feedback.Writing(new Suggestion(""), false, step);
            case FeedbackEvent.ComplaintAsked _ -> new Feedback.Writing(Complaint.BLANK, false, step);
            case FeedbackEvent.ComplaintRecalled _ -> new Feedback.Recalling(Trouble.NONE, step);
            case Event.WentBack _ -> step.after();
            default -> step;
        };
    }

    private static Step rating(Feedback.Rating step, Event event) {
        return switch (event) {
            case FeedbackEvent.Rated rated when rated.element() == step.element() ->
                onward(step, step.survey().with(rated.element(), rated.score()));
            case FeedbackEvent.ElementSkipped skipped when skipped.element() == step.element() ->
                onward(step, step.survey().without(skipped.element()));
            case FeedbackEvent.SurveyClosed _ -> over(step.survey(), step.after());
            case Event.WentBack _ -> step.element().ordinal() == 0
                    ? step.after()
                    : new Feedback.Rating(step.survey(), ELEMENTS[step.element().ordinal() - 1], step.after());
            default -> step;
        };
    }

    private static Step onward(Feedback.Rating step, Survey survey) {
        int next = step.element().ordinal() + 1;
        return next < ELEMENTS.length
                ? new Feedback.Rating(survey, ELEMENTS[next], step.after())
                : new Feedback.Writing(survey, false, step.after());
    }

    private static Step writing(Feedback.Writing step, Event event) {
        return switch (event) {
            case FeedbackEvent.Written written when written.words().length() <= Saying.MOST_LETTERS ->
                with(step, step.saying().saying(written.words()));
            case FeedbackEvent.ThemeTouched touched when step.saying() instanceof Complaint complaint ->
                with(step, complaint.about(touched.theme()));
            case FeedbackEvent.AnswerWished wished when step.saying() instanceof Complaint complaint ->
                with(step, complaint.answered(wished.wanted()));
            case FeedbackEvent.SurveyClosed _ when step.saying() instanceof Survey survey ->
                over(survey.saying(""), step.after());
            case Event.WentOn _ -> written(step);
            case Event.WentBack _ -> step.saying() instanceof Survey survey
                    ? new Feedback.Rating(survey, ELEMENTS[ELEMENTS.length - 1], step.after())
                    : step.after();
            default -> step;
        };
    }

    private static Step with(Feedback.Writing step, Saying saying) {
        return new Feedback.Writing(saying, step.notKept(), step.after());
    }

    private static Step written(Feedback.Writing step) {
        return switch (step.saying()) {
            case Survey survey -> over(survey, step.after());
            case Complaint complaint when complaint.answerWanted() && !complaint.isEmpty() ->
                new Feedback.LeavingNumber(complaint, step.after());
            case Saying saying -> saying.isEmpty() ? step : new Feedback.Keeping(saying, step.after());
        };
    }

    /// A survey in which nothing was said is none.
    private static Step over(Survey survey, Step after) {
        return survey.isEmpty() ? after : new Feedback.Keeping(survey, after);
    }

    private static Step leavingNumber(Feedback.LeavingNumber step, Event event) {
        return switch (event) {
            case FeedbackEvent.NumberLeft left ->
                new Feedback.Keeping(step.complaint().at(left.phone()), step.after());
            case Event.WentBack _ -> new Feedback.Writing(step.complaint(), false, step.after());
            default -> step;
        };
    }

    private static Step recalling(Feedback.Recalling step, Event event) {
        return switch (event) {
            case FeedbackEvent.ComplaintNumberTyped typed -> recall(typed, step.after());
            case Event.WentBack _ -> step.after();
            default -> step;
        };
    }

    private static Step seeking(Feedback.Seeking step, Event event) {
        return switch (event) {
            case FeedbackEvent.ComplaintFound found when found.state().number().equals(step.number()) ->
                new Feedback.Recalled(found.state(), chosenOn(step.after()));
            case FeedbackEvent.ComplaintNotFound not -> new Feedback.Recalling(not.why(), step.after());
            case Event.WentBack _ -> new Feedback.Recalling(Trouble.NONE, step.after());
            default -> step;
        };
    }

    private static Step keeping(Feedback.Keeping step, Event event) {
        return switch (event) {
            case FeedbackEvent.SayingKept kept -> new Feedback.Kept(switch (step.saying()) {
                case Survey _ -> Kind.SURVEY;
                case Suggestion _ -> Kind.SUGGESTION;
                case Complaint _ -> Kind.COMPLAINT;
            }, kept.number(), kept.parcel(), false, ReceiptPaper.UNASKED, chosenOn(step.after()));
            case FeedbackEvent.SayingNotKept _ -> new Feedback.Writing(step.saying(), true, step.after());
            default -> step;
        };
    }

    /// Nobody is asked a second time what they want to say, or for a number that led somewhere.
    private static Step chosenOn(Step after) {
        return switch (after) {
            case Feedback.Choosing choosing -> choosing.after();
            case Following.TypingNumber _ -> new Following.Asking(Snag.NONE);
            default -> after;
        };
    }

    private static Step kept(Feedback.Kept step, Event event) {
        return switch (event) {
            case Event.ReceiptAsked _ when step.number().isPresent() -> step.on(step.paper().asked());
            // who has everything and has said what they think, leaves
            case Event.WentOn _ when step.after() instanceof Step.Finished -> new Step.Welcome(Notice.NONE);
            case Event.WentOn _,Event.WentBack _ -> back(step);
            default -> step;
        };
    }

    private static Step back(Feedback.Kept step) {
        if (step.kind() != Kind.SURVEY) {
            return step.after();
        }
        return switch (step.after()) {
            case Following following -> FollowingWay.next(following, new FeedbackEvent.SurveyGiven());
            case Step.Finished finished -> finished.afterSurvey();
            default -> step.after();
        };
    }
}
