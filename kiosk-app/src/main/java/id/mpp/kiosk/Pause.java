package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;

/// Why nobody is to be served at this machine: the centre does not know it, or wants it out of service. Whoever is at
/// it comes to their end first; what was handed in is carried on meanwhile. The sync client remembers both over a
/// restart. Lives on the FX thread.
final class Pause implements Session.Listener {

    private final Session session;
    private Optional<String> words = Optional.empty();
    private boolean enrolled = true;

    Pause(Session session) {
        this.session = session;
    }

    /// @param wanted
    ///            the words to show, possibly none, while nobody is to be served; empty to serve again
    void want(Optional<String> wanted) {
        words = wanted;
        if (session.step() instanceof Step.OutOfService.Paused(String shown) && !wanted.equals(Optional.of(shown))) {
            session.tell(new Event.ResumeAsked());
        }
        apply();
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

    private void apply() {
        if (enrolled) {
            words.map(Event.PauseAsked::new).ifPresent(session::tell);
        } else {
            session.tell(new Event.EnrolmentEnded());
        }
    }
}
