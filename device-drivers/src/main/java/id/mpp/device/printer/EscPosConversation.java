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
        if (profile.automaticStatus()) {
            wire.write(TELL_STATUS_BY_ITSELF);
        }
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
            }
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
        wire.write(EscPosJob.reset(profile));
        marks.set(job.startId());
        long sentAt = System.nanoTime();
        // a round begun before the mark says nothing about who listens now
        int roundsBefore = status.rounds() + (status.asking() ? 1 : 0);
        while (!job.decided() && status.trouble().isEmpty()) {
            if (marks.reached(job, Duration.ofNanos(System.nanoTime() - sentAt), status.rounds() - roundsBefore)) {
                return true;
            }
            listen(timings.expectingPoll(), Pace.EXPECTING);
            leaveIfMute();
        }
        return false;
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
        status.ask(printing ? timings.statusEvery().toNanos() / 4 : timings.statusEvery().toNanos());
        byte[] bytes = wire.read(patience, pace);
        for (Answer answer : answers.take(bytes)) {
            take(answer);
        }
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
