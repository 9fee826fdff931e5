package id.mpp.kiosk;

import id.mpp.kiosk.Alarms.Alarm;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Question;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Notices that nobody is there any more: asks first, then ends the session. Lives on the FX thread.
public final class IdleWatch implements Session.Listener {

    private final Session session;
    private final Timings timings;
    private final Alarms alarms;
    private boolean assisted;
    private @Nullable Alarm alarm;

    public IdleWatch(Session session, Timings timings, Alarms alarms) {
        this.session = session;
        this.timings = timings;
        this.alarms = alarms;
    }

    /// Somebody touched the screen or pressed a key. Cheap: called for every touch.
    public void touched() {
        if (!(session.step() instanceof Step.StillThere)) {
            watch(session.step());
        }
    }

    /// Large text, seated mode or speech: everything takes longer.
    public void assisted(boolean now) {
        assisted = now;
        touched();
    }

    /// How long the question *Masih di sini?* waits for an answer.
    public Duration countdown() {
        boolean slow = session.step() instanceof Step.StillThere(Step under) && takesTime(under);
        return assisted || slow ? timings.idleCountdownAssisted() : timings.idleCountdown();
    }

    @Override
    public void moved(Step from, Step to) {
        boolean countingAlready = from instanceof Step.StillThere && to instanceof Step.StillThere
                || to instanceof Duty && to.isSamePageAs(from);
        if (!countingAlready) {
            watch(to);
        }
    }

    @Override
    public void ended() {
        assisted = false;
    }

    private void watch(Step step) {
        if (alarm != null) {
            alarm.cancel();
        }
        alarm = switch (step) {
            case Step.StillThere _ -> alarms.in(countdown(), () -> session.tell(new Event.Left(Notice.TIMED_OUT)));
            case Step.Welcome _,Step.OutOfService _ -> null;
            // nothing of theirs is lost, so they are not asked
            case Duty _ -> alarms.in(timings.duty(), () -> session.tell(new Event.Left(Notice.NONE)));
            default -> alarms.in(patience(step), () -> session.tell(new Event.FellIdle()));
        };
    }

    private Duration patience(Step step) {
        Duration patience = step instanceof Step.Finished
                ? timings.finished()
                : takesTime(step) ? timings.idleAskAtPaper() : timings.idleAsk();
        boolean longer = assisted && timings.idleAskAssisted().compareTo(patience) > 0;
        return longer ? timings.idleAskAssisted() : patience;
    }

    /// Whether whoever is here is busy with something else than the screen, and touches seldom: papers, a phone,
    /// looking up what is to be typed, comparing.
    private static boolean takesTime(Step step) {
        return switch (step) {
            case Step.Gathering _,Step.Scanning _,Step.Receiving _,Step.Looking _,Step.Comparing _ -> true;
            case Step.Reviewing _ -> true;
            case Step.SigningIn signingIn -> switch (signingIn.way()) {
                case PHONE, NIK, NIK_WITH_CARD -> true;
                case CHOOSING, CARD -> false;
            };
            case Step.Answering answering -> typed(answering);
            case Step.OfHall ofHall -> ofHall.takesTime();
            default -> false;
        };
    }

    private static boolean typed(Step.Answering step) {
        return step.application().route().stream().filter(question -> question.id().equals(step.questionId()))
                .anyMatch(question -> switch (question) {
                    case Question.Text _,Question.Digits _,Question.Number _,Question.Money _ -> true;
                    case Question.Choice _,Question.Date _,Question.Region _,Question.Listed _,Question.Group _ ->
                        false;
                });
    }
}
