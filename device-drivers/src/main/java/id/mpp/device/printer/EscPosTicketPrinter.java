package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Link;
import id.mpp.device.SupervisedDevice;
import id.mpp.device.Supervisor;
import id.mpp.device.transport.Transport;
import id.mpp.device.transport.TransportAddress;
import java.time.Duration;

/// A ticket printer that speaks Epson's ESC/POS, over any wire.
///
/// A job counts as printed only when the printer confirmed it: by its process id (`GS ( H`), else by answering `GS r 1`
/// behind the job, else, on printers that know neither, by staying on line and with paper for as long as the slowest
/// printer would need.
public final class EscPosTicketPrinter extends SupervisedDevice implements TicketPrinter {

    private final TransportAddress address;
    private final PrinterProfile profile;
    private final TicketLayout layout;
    private final DeviceTimings timings;
    private final JobBook jobs;
    private final Supervisor supervisor;

    private EscPosTicketPrinter(TransportAddress address, PrinterProfile profile, PaperWidth paper,
            Duration printTimeout, DeviceTimings timings) {
        this.address = address;
        this.profile = profile;
        this.layout = new TicketLayout(profile.roll(paper).orElseThrow(
                () -> new IllegalArgumentException(
                        profile.title() + " takes no roll of " + paper.millimetres() + " mm")));
        this.timings = timings;
        this.jobs = new JobBook(printTimeout);
        this.supervisor = Supervisor.start("printer", this::live, address.presence(), timings);
    }

    /// Begins to look for the printer at once.
    ///
    /// @param paper
    ///            a roll that fits into a printer of this profile
    /// @param printTimeout
    ///            within which every job has its outcome
    public static EscPosTicketPrinter open(TransportAddress address, PrinterProfile profile, PaperWidth paper,
            Duration printTimeout, DeviceTimings timings) {
        return new EscPosTicketPrinter(address, profile, paper, printTimeout, timings);
    }

    private void live(Link link) throws DeviceException, InterruptedException {
        try (Transport wire = address.open(timings)) {
            new EscPosConversation(wire, link, profile, jobs, timings).serve();
        } finally {
            // A life that was given up long ago must not touch the jobs of the present one.
            link.tell(() -> jobs.giveUpWaiting(Cause.NOT_ANSWERING));
        }
    }

    @Override
    public PrintJob print(TicketPaper paper) {
        PendingJob job = jobs.add(EscPosJob.encode(layout.lines(paper), profile));
        switch (status()) {
            case DeviceStatus.Ready ready -> {
                // The device's thread takes it.
            }
            case DeviceStatus.Busy() -> {
                // It waits for the paper before it.
            }
            case DeviceStatus.NeedsAttention(Cause cause) -> job.giveUp(cause);
            case DeviceStatus.Starting() -> job.giveUp(Cause.NOT_ANSWERING);
            case DeviceStatus.Absent absent -> job.giveUp(Cause.NOT_ANSWERING);
            case DeviceStatus.Closed() -> job.giveUp(Cause.NOT_ANSWERING);
        }
        return job.job();
    }

    @Override
    public void close() {
        super.close();
        jobs.giveUpWaiting(Cause.NOT_ANSWERING);
    }

    @Override
    protected Supervisor supervisor() {
        return supervisor;
    }
}
