package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.printer.EscPosAnswers.Answer;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// One connection to a printer, from the first question to the lost wire.
///
/// How a job is made certain: first only a reset and a mark are sent, which print nothing. As long as the mark is not
/// answered the printer is not listening, and giving up is a clean `NotPrinted`. Then the paper follows with a second
/// mark; its answer, and nothing else, makes it `Printed`.
final class EscPosConversation {

    /// No job has it: theirs are digits and capitals.
    private static final String NOBODYS_ID = "ping";
    private static final byte[] TELL_STATUS_BY_ITSELF = {0x1D, 'a', (byte) 0xFF};

    private final Transport wire;
    private final Link link;
    private final PrinterProfile profile;
    private final JobBook jobs;
    private final DeviceTimings timings;
    private final EscPosStatus status;
    private final Marks marks;
    private final EscPosAnswers answers = new EscPosAnswers();
    private boolean printing;
    private Optional<Probe> unanswered = Optional.empty();
    private int fillings;

    EscPosConversation(Transport wire, Link link, PrinterProfile profile, JobBook jobs, DeviceTimings timings) {
        this.wire = wire;
        this.link = link;
        this.profile = profile;
        this.jobs = jobs;
        this.timings = timings;
        this.status = new EscPosStatus(wire, timings);
        this.marks = new Marks(wire, timings, profile.confirming(), jobs.owedAnswers());
    }

    /// Serves the printer until it is lost.
    void serve() throws DeviceException, InterruptedException {
        askToTellChanges();
        while (!status.known()) {
            listen(timings.expectingPoll(), Pace.EXPECTING);
            leaveIfMute();
        }
        showStatus();
        while (true) {
            // The wire is looked at every idle poll; a job wakes this thread at once.
            Optional<PendingJob> next = jobs.next(timings.idlePoll());
            listen(Duration.ZERO, Pace.IDLE);
            leaveIfMute();
            if (next.isPresent()) {
                print(next.get());
            } else if (unanswered.isPresent() && status.trouble().isEmpty()) {
                lookAfter(unanswered.get());
            }
        }
    }

    private void askToTellChanges() throws DeviceException {
        if (profile.automaticStatus()) {
            wire.write(TELL_STATUS_BY_ITSELF);
        }
    }

    private void leaveIfMute() throws DeviceException {
        if (status.mute()) {
            throw new DeviceException("the printer does not answer, or not in ESC/POS", Cause.NOT_ANSWERING);
        }
    }

    private void print(PendingJob job) throws DeviceException, InterruptedException {
        printing = true;
        try {
            showStatus();
            if (printerListens(job) && job.beginSending()) {
                if (jobs.lastIsUnsettled()) {
                    wire.write(EscPosJob.part(profile));
                }
                jobs.remember(job);
                send(job);
            }
        } finally {
            printing = false;
            // Only if the wire was lost or we were told to end; otherwise it is decided.
            job.giveUp(status.trouble().orElse(Cause.NOT_ANSWERING));
        }
        showStatus();
    }

    /// Sends the first mark and waits for its answer.
    private boolean printerListens(PendingJob job) throws DeviceException, InterruptedException {
        if (status.trouble().isPresent()) {
            return false;
        }
        Probe first = probe(job.startId());
        while (!job.decided() && status.trouble().isEmpty()) {
            if (!status.doubtful() && reached(first, job.encoded().longest())) {
                listensAgain();
                return true;
            }
            listen(timings.expectingPoll(), Pace.EXPECTING);
            leaveIfMute();
        }
        if (status.trouble().isEmpty() && first.waited().compareTo(timings.answer()) > 0) {
            unanswered = Optional.of(first);
        }
        return false;
    }

    /// A mark with nothing before it that prints.
    ///
    /// @param roundsBefore
    ///            a round of questions begun before the mark says nothing about who listens now
    private record Probe(String id, long sentAt, int roundsBefore) {

        Duration waited() {
            return Duration.ofNanos(System.nanoTime() - sentAt);
        }
    }

    private Probe probe(String id) throws DeviceException {
        wire.write(EscPosJob.reset(profile));
        marks.set(id);
        return new Probe(id, System.nanoTime(), status.rounds() + (status.asking() ? 1 : 0));
    }

    private boolean reached(Probe probe, Duration longest) {
        return marks.reached(probe.id(), longest, probe.waited(), status.rounds() - probe.roundsBefore());
    }

    /// A printer that answers questions but comes to no mark takes what is sent for the rest of a command whose end
    /// went into an unplugged cable, and where that was a length, for up to 64 KB. Fillings and probes fill that up and
    /// print nothing; the first probe that is answered makes it ready.
    private void lookAfter(Probe last) throws DeviceException {
        if (reached(last, timings.answer())) {
            listensAgain();
            showStatus();
        } else if (last.waited().compareTo(timings.statusEvery()) > 0) {
            if (fillings < EscPosJob.mostFillings()) {
                fillings++;
                wire.write(EscPosJob.filling());
            }
            unanswered = Optional.of(probe(NOBODYS_ID));
        }
    }

    /// What was sent before it listened is lost, the wish at the beginning of this connection too.
    private void listensAgain() throws DeviceException {
        if (unanswered.isPresent()) {
            unanswered = Optional.empty();
            fillings = 0;
            askToTellChanges();
        }
    }

    /// Sends the paper and its mark, and listens until the job is decided: by the printer, by lasting trouble, or from
    /// outside when its time is over.
    private void send(PendingJob job) throws DeviceException, InterruptedException {
        wire.write(job.encoded().body());
        marks.set(job.endId());
        Vigil vigil = new Vigil(job, marks, status, timings);
        long sentAt = System.nanoTime();
        while (!job.decided()) {
            listen(timings.expectingPoll(), Pace.EXPECTING);
            vigil.look();
            // Some print servers let no question through while the printer is at it; it is no longer at it then.
            if (System.nanoTime() - sentAt > job.encoded().longest().toNanos()) {
                leaveIfMute();
            }
        }
    }

    /// Reads what comes within `patience`, asks for the status when that is due.
    private void listen(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        link.alive();
        byte[] bytes = wire.read(patience, pace);
        for (Answer answer : answers.take(bytes)) {
            take(answer);
        }
        // after what was there: an answer that waited for us, on a machine that stood still, did not come late
        status.ask(printing ? timings.statusEvery().toNanos() / 4 : timings.statusEvery().toNanos());
        if (bytes.length > 0 && status.known()) {
            showStatus();
        }
    }

    private void take(Answer answer) throws DeviceException {
        switch (answer) {
            case EscPosAnswers.AutomaticStatus automatic -> status.take(automatic);
            case EscPosAnswers.RealTimeStatus realTime -> status.take(realTime);
            case EscPosAnswers.PaperStatus paper -> marks.paperTold();
            case EscPosAnswers.ProcessDone(String id) -> {
                status.answered();
                marks.done(id);
                link.tell(() -> jobs.confirm(id));
            }
            case EscPosAnswers.Nonsense() -> {
                status.nonsense();
                marks.noise();
            }
        }
    }

    private void showStatus() {
        Optional<Cause> trouble = status.trouble();
        if (trouble.isPresent()) {
            link.attention(trouble.get());
        } else if (unanswered.isPresent()) {
            link.attention(Cause.NOT_ANSWERING);
        } else if (printing) {
            link.busy();
        } else {
            link.ready(warnings());
        }
    }

    private Set<Warning> warnings() {
        return profile.nearEndSensor() ? status.condition().warnings() : Set.of();
    }
}
