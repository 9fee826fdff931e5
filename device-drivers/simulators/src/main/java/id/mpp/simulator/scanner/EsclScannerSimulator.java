package id.mpp.simulator.scanner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A network scanner on the bench: a glass, a feeder, a plug, and [ScannerTrouble] on request. The wire is real HTTP,
/// so any eSCL client may scan from it.
///
/// Safe to use from any thread.
public final class EsclScannerSimulator implements AutoCloseable {

    private static final BufferedImage WHITE_LID = blank();
    private static final int FIRST_PAGE_SENT = 1;

    private final Deque<BufferedImage> feeder = new ArrayDeque<>();
    private final Map<String, EsclJob> jobs = new LinkedHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private final int port;
    private @Nullable BufferedImage glass;
    private ScannerTrouble trouble = ScannerTrouble.NONE;
    private CountDownLatch mended = new CountDownLatch(1);
    private boolean jammed;
    private @Nullable EsclServer server;

    private EsclScannerSimulator(int port) throws IOException {
        var first = EsclServer.listen(this, port);
        this.port = first.port();
        this.server = first;
    }

    /// Switches a scanner on.
    ///
    /// @param port
    ///            of 127.0.0.1; 0 takes a free one
    public static EsclScannerSimulator start(int port) throws IOException {
        return new EsclScannerSimulator(port);
    }

    private static BufferedImage blank() {
        var white = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                white.setRGB(x, y, 0xF4F4F2);
            }
        }
        return white;
    }

    /// As the kiosk's configuration writes it.
    public String address() {
        return "escl:http://127.0.0.1:" + port + "/eSCL";
    }

    /// Lays a paper on the glass, in place of the one that was there.
    public synchronized void layOnGlass(BufferedImage paper) {
        glass = paper;
    }

    /// Takes the paper from the glass; what is scanned then is the white lid.
    public synchronized void clearGlass() {
        glass = null;
    }

    public synchronized boolean paperOnGlass() {
        return glass != null;
    }

    /// Adds papers to the feeder, the first to be scanned first.
    public synchronized void loadFeeder(List<BufferedImage> papers) {
        feeder.addAll(papers);
    }

    public synchronized void clearFeeder() {
        feeder.clear();
    }

    public synchronized int papersInFeeder() {
        return feeder.size();
    }

    /// Makes something go wrong from now on, in place of what was wrong before.
    public synchronized void inflict(ScannerTrouble newTrouble) {
        mended.countDown();
        mended = new CountDownLatch(1);
        trouble = newTrouble;
        jammed = newTrouble == ScannerTrouble.JAM;
    }

    /// Removes whatever is wrong, as staff would.
    public void mend() {
        inflict(ScannerTrouble.NONE);
    }

    public synchronized ScannerTrouble trouble() {
        return trouble;
    }

    /// Pulls the plug: connections break, nobody listens, jobs are forgotten. Paper stays where it is.
    public void unplug() {
        EsclServer running;
        synchronized (this) {
            running = server;
            server = null;
            jobs.clear();
            mended.countDown();
            mended = new CountDownLatch(1);
        }
        if (running != null) {
            running.stop();
        }
    }

    /// Puts it back, on the same port.
    public synchronized void plugIn() throws IOException {
        if (server == null) {
            server = EsclServer.listen(this, port);
        }
    }

    public synchronized boolean isPluggedIn() {
        return server != null;
    }

    /// `POST /eSCL/ScanJobs` and so on, in order, since it was switched on.
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// Jobs neither finished nor given up.
    public synchronized int openJobs() {
        return jobs.size();
    }

    @Override
    public void close() {
        unplug();
    }

    synchronized void seen(String request) {
        requests.add(request);
    }

    synchronized String status() {
        return EsclAnswers.status(jobs.isEmpty() ? "Idle" : "Processing", feederState(), jobs.values());
    }

    private String feederState() {
        if (jammed) {
            return "ScannerAdfJam";
        }
        if (trouble == ScannerTrouble.COVER_OPEN) {
            return "ScannerAdfHatchOpen";
        }
        return feeder.isEmpty() ? "ScannerAdfEmpty" : "ScannerAdfLoaded";
    }

    /// Takes the job, or nothing if it cannot be done: stuck paper, an open cover, an empty feeder.
    synchronized Optional<EsclJob> begin(EsclJob job) {
        boolean ready = !jammed && trouble != ScannerTrouble.COVER_OPEN && !(job.fromFeeder() && feeder.isEmpty());
        if (ready) {
            jobs.put(job.id(), job);
        }
        return ready ? Optional.of(job) : Optional.empty();
    }

    synchronized Optional<EsclJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    synchronized void forget(String id) {
        jobs.remove(id);
    }

    /// The next paper of the job; nothing when there is none, which ends the job.
    synchronized Optional<BufferedImage> nextPaper(EsclJob job) {
        if (job.fromFeeder() && trouble == ScannerTrouble.JAMS_WHILE_FEEDING && job.pagesSent() == FIRST_PAGE_SENT) {
            jammed = true;
            jobs.remove(job.id());
            return Optional.empty();
        }
        Optional<BufferedImage> paper;
        if (job.fromFeeder()) {
            paper = Optional.ofNullable(feeder.pollFirst());
        } else {
            paper = job.pagesSent() == 0 ? Optional.of(glass == null ? WHITE_LID : glass) : Optional.empty();
        }
        if (paper.isEmpty()) {
            jobs.remove(job.id());
        }
        job.pageSent();
        return paper;
    }

    /// Waits like a scanner that is stuck or slow: until the time is over or something about it is changed.
    ///
    /// @return whether something was changed
    boolean linger(long millis) throws InterruptedException {
        CountDownLatch change;
        synchronized (this) {
            change = mended;
        }
        return change.await(millis, TimeUnit.MILLISECONDS);
    }
}
