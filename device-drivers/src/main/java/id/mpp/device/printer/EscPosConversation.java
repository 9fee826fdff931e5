package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.printer.EscPosAnswers.Answer;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.Transport.Pace;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to a printer, from the first question to the lost wire.
///
/// How a job is made certain: first only a reset and a mark are sent, which print nothing. As long as the mark is not
/// answered the printer is not listening, and giving up is a clean `NotPrinted`. Then the paper follows with a second
/// mark; its answer, and nothing else, makes it `Printed`.
final class EscPosConversation {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosConversation.class);

    private static final byte[] TELL_STATUS_BY_ITSELF = {0x1D, 'a', (byte) 0xFF};

    /// How this printer tells that something is done; the best it was seen to know.
    private enum Confirmation {
        UNKNOWN, REAL_TIME_STATUS, PAPER_STATUS, PROCESS_ID
    }

    private final Transport wire;
    private final Link link;
    private final JobBook jobs;
    private final DeviceTimings timings;
    private final EscPosStatus status;
    private final EscPosAnswers answers = new EscPosAnswers();
    private Confirmation confirmation = Confirmation.UNKNOWN;
    private String lastProcessDone = "";
    private int paperStatusOwed;
    private boolean printing;

    EscPosConversation(Transport wire, Link link, JobBook jobs, DeviceTimings timings) {
        this.wire = wire;
        this.link = link;
        this.jobs = jobs;
        this.timings = timings;
        this.status = new EscPosStatus(wire, timings);
    }

    /// Serves the printer until it is lost.
    void serve() throws DeviceException, InterruptedException {
        wire.write(TELL_STATUS_BY_ITSELF);
        while (!status.known()) {
            listen(timings.answer(), Pace.EXPECTING);
            leaveIfMute();
        }
        while (true) {
            listen(timings.idlePoll(), Pace.IDLE);
            leaveIfMute();
            Optional<PendingJob> next = jobs.next();
            if (next.isPresent()) {
                print(next.get());
            }
        }
    }

    private void leaveIfMute() throws DeviceException {
        if (status.mute()) {
            throw new DeviceException("the printer does not answer", Cause.NOT_ANSWERING);
        }
    }

    private void print(PendingJob job) throws DeviceException, InterruptedException {
        printing = true;
        try {
            showStatus();
            if (printerListens(job) && job.beginSending()) {
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

    /// Sends the first mark and waits for its answer; learns by the way how this printer confirms.
    private boolean printerListens(PendingJob job) throws DeviceException, InterruptedException {
        if (status.trouble().isPresent()) {
            return false;
        }
        wire.write(EscPosJob.reset());
        mark(job.startId());
        long sentAt = System.nanoTime();
        int roundsBefore = status.rounds();
        while (!job.decided() && status.trouble().isEmpty()) {
            if (lastProcessDone.equals(job.startId())) {
                confirmation = Confirmation.PROCESS_ID;
                return true;
            }
            boolean waitedForId = since(sentAt).compareTo(timings.answer().dividedBy(4)) > 0;
            if (paperStatusOwed == 0 && confirmation != Confirmation.PROCESS_ID && waitedForId) {
                confirmation = Confirmation.PAPER_STATUS;
                return true;
            }
            if (since(sentAt).compareTo(timings.answer()) > 0 && knowsNoMark(roundsBefore)) {
                confirmation = Confirmation.REAL_TIME_STATUS;
                return true;
            }
            listen(timings.expectingPoll(), Pace.EXPECTING);
        }
        return false;
    }

    /// It answers real-time questions, but never a mark, now or before.
    private boolean knowsNoMark(int roundsBefore) {
        boolean neverAnswered = confirmation == Confirmation.UNKNOWN || confirmation == Confirmation.REAL_TIME_STATUS;
        return neverAnswered && status.rounds() > roundsBefore;
    }

    /// Sends the paper and its mark, and listens until the job is decided: by the printer, by lasting trouble, or from
    /// outside when its time is over.
    private void send(PendingJob job) throws DeviceException, InterruptedException {
        wire.write(job.encoded().body());
        mark(job.endId());
        Vigil vigil = new Vigil(job);
        while (!job.decided()) {
            listen(timings.expectingPoll(), Pace.EXPECTING);
            vigil.look();
        }
    }

    /// What the printer's behaviour since the paper was sent says about it. The process id needs no looking after:
    /// [JobBook#confirm] settles it wherever it arrives.
    private final class Vigil {

        private final PendingJob job;
        private final long sentAt = System.nanoTime();
        private long troubleSince;
        private boolean anyTrouble;
        private int roundsWhenDue = Integer.MAX_VALUE;

        Vigil(PendingJob job) {
            this.job = job;
        }

        void look() {
            Optional<Cause> trouble = status.trouble();
            if (trouble.isPresent()) {
                lookAtTrouble(trouble.get());
                return;
            }
            troubleSince = 0;
            boolean confirmed = switch (confirmation) {
                case PAPER_STATUS -> paperStatusOwed == 0;
                case REAL_TIME_STATUS -> stayedWellLongEnough();
                case PROCESS_ID, UNKNOWN -> false;
            };
            if (confirmed) {
                job.confirm();
            }
        }

        private void lookAtTrouble(Cause trouble) {
            anyTrouble = true;
            if (troubleSince == 0) {
                troubleSince = System.nanoTime();
            } else if (since(troubleSince).compareTo(timings.lastWord()) > 0) {
                job.giveUp(trouble);
            }
        }

        /// A whole round of questions begun and ended after the slowest printer would be done, and never any trouble.
        private boolean stayedWellLongEnough() {
            if (since(sentAt).compareTo(job.encoded().longest()) > 0) {
                roundsWhenDue = Math.min(roundsWhenDue, status.rounds());
            }
            return !anyTrouble && roundsWhenDue < Integer.MAX_VALUE && status.rounds() > roundsWhenDue + 1;
        }
    }

    private void mark(String id) throws DeviceException {
        paperStatusOwed++;
        wire.write(EscPosJob.mark(id));
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
            case EscPosAnswers.PaperStatus(int bits) -> {
                LOG.debug("paper status {}", bits);
                paperStatusOwed = Math.max(0, paperStatusOwed - 1);
            }
            case EscPosAnswers.ProcessDone(String id) -> {
                status.answered();
                lastProcessDone = id;
                link.tell(() -> jobs.confirm(id));
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
            link.ready(status.condition().warnings());
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
