package id.mpp.kiosk;

import id.mpp.kiosk.Alarms.Alarm;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
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
    }

    /// How long the question *Masih di sini?* waits for an answer.
    public Duration countdown() {
        return assisted ? timings.idleCountdownAssisted() : timings.idleCountdown();
    }

    @Override
    public void moved(Step from, Step to) {
        boolean countingAlready = from instanceof Step.StillThere && to instanceof Step.StillThere;
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
            default -> alarms.in(patience(step), () -> session.tell(new Event.FellIdle()));
        };
    }

    private Duration patience(Step step) {
        Duration patience = switch (step) {
            case Step.Gathering _,Step.Scanning _,Step.Receiving _,Step.Looking _ -> timings.idleAskAtPaper();
            case Step.SigningIn signingIn when signingIn.way() == Step.SigningIn.Way.PHONE ->
                timings.idleAskAtPaper();
            case Step.OfHall ofHall when ofHall.takesTime() -> timings.idleAskAtPaper();
            case Step.Finished _ -> timings.finished();
            default -> timings.idleAsk();
        };
        boolean longer = assisted && timings.idleAskAssisted().compareTo(patience) > 0;
        return longer ? timings.idleAskAssisted() : patience;
    }
}
