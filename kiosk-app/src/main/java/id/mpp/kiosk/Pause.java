package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;

/// Why nobody is to be served at this machine: the centre does not know it, or the centre or staff want it out of
/// service. Whoever is at it comes to their end first; what was handed in is carried on meanwhile. The sync client
/// remembers the centre's wish over a restart, [KeptPause] that of staff. Lives on the FX thread.
final class Pause implements Session.Listener {

    private final Session session;
    private Optional<String> words = Optional.empty();
    private Optional<PauseReason> staff = Optional.empty();
    private boolean enrolled = true;

    Pause(Session session) {
        this.session = session;
    }

    /// The centre's wish.
    ///
    /// @param wanted
    ///            the words to show, possibly none, while nobody is to be served; empty to serve again
    void want(Optional<String> wanted) {
        words = wanted;
        applyAnew();
    }

    /// The wish of staff at the machine.
    void staffWant(Optional<PauseReason> wanted) {
        staff = wanted;
        applyAnew();
    }

    /// Why nobody is to be served; the centre's wish comes first.
    Optional<PauseReason> reason() {
        return wish().map(Event.PauseAsked::why);
    }

    /// @param now
    ///            whether this machine is a kiosk of the hall
    void enrolled(boolean now) {
        enrolled = now;
        if (now) {
            session.tell(new Event.Enrolled());
        }
        apply();
    }

    @Override
    public void moved(Step from, Step to) {
        if (to instanceof Step.Welcome) {
            apply();
        }
    }

    private Optional<Event.PauseAsked> wish() {
        return words.map(Event.PauseAsked::new).or(() -> staff.map(why -> new Event.PauseAsked("", why)));
    }

    private void applyAnew() {
        if (session.step() instanceof Step.OutOfService.Paused(var shown, var why)
                && !wish().equals(Optional.of(new Event.PauseAsked(shown, why)))) {
            session.tell(new Event.ResumeAsked());
        }
        apply();
    }

    private void apply() {
        if (enrolled) {
            wish().ifPresent(session::tell);
        } else {
            session.tell(new Event.EnrolmentEnded());
        }
    }
}
