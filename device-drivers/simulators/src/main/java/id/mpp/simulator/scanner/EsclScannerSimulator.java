package id.mpp.simulator.scanner;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A network scanner on the bench: a glass, a feeder, a plug, and [ScannerTrouble] on request. The wire is real HTTP,
/// so any eSCL client may scan from it.
///
/// Safe to use from any thread.
public final class EsclScannerSimulator implements AutoCloseable {

    private static final int REMEMBERED_REQUESTS = 1_000;
    private static final int REMEMBERED_JOBS = 4;
    private static final int NO_BYTE = -1;

    /// @param page
    ///            of a job, from 1
    /// @param atByte
    ///            of that page, from 0; [#NO_BYTE] before it begins
    private record Plan(int page, long atByte, ScannerTrouble trouble) {
    }

    private final String uuid = UUID.randomUUID().toString();
    private final Set<Equipment> equipment;
    private final Feeder feeder = new Feeder();
    private final Map<String, EsclJob> open = new LinkedHashMap<>();
    private final Deque<EsclJob> ended = new ArrayDeque<>();
    private final Deque<String> requests = new ArrayDeque<>();
    private final EsclPlug plug;
    private ScannerTrouble trouble = ScannerTrouble.NONE;
    private Optional<Plan> plan = Optional.empty();
    private CountDownLatch mended = new CountDownLatch(1);

    private EsclScannerSimulator(int port, Set<Equipment> equipment) throws IOException {
        this.equipment = Set.copyOf(equipment);
        this.plug = EsclPlug.in(this, port);
    }

    /// Switches on a scanner that has everything.
    ///
    /// @param port
    ///            of 127.0.0.1; 0 takes a free one
    public static EsclScannerSimulator start(int port) throws IOException {
        return start(port, Equipment.all());
    }

    /// Switches on a scanner with only these parts.
    public static EsclScannerSimulator start(int port, Set<Equipment> equipment) throws IOException {
        return new EsclScannerSimulator(port, equipment);
    }

    /// As the kiosk's configuration writes it.
    public String address() {
        return "escl:http://127.0.0.1:" + plug.port() + "/eSCL";
    }

    /// What this scanner calls itself for all its life, whatever its address.
    public String uuid() {
        return uuid;
    }

    public int port() {
        return plug.port();
    }

    /// Lays a paper on the glass, in place of the one that was there.
    public synchronized void layOnGlass(BufferedImage paper) {
        feeder.layOnGlass(paper);
    }

    /// Takes the paper from the glass; what is scanned then is the white lid.
    public synchronized void clearGlass() {
        feeder.layOnGlass(null);
    }

    public synchronized boolean paperOnGlass() {
        return feeder.paperOnGlass();
    }

    /// Adds papers with one side to the feeder, the first to be scanned first.
    public void loadFeeder(List<BufferedImage> papers) {
        loadSheets(papers.stream().map(Sheet::of).toList());
    }

    /// Adds papers to the feeder, the first to be scanned first.
    public synchronized void loadSheets(List<Sheet> sheets) {
        feeder.load(sheets);
    }

    /// Takes all papers out, which also ends what a citizen can mend: sheets that were not taken in, or two at once.
    public synchronized void clearFeeder() {
        feeder.clear();
        if (trouble == ScannerTrouble.MISPICK || trouble == ScannerTrouble.DOUBLE_FEED) {
            mend();
        }
    }

    public synchronized int papersInFeeder() {
        return feeder.size();
    }

    /// Makes something go wrong from now on, in place of what was wrong or planned before.
    public void inflict(ScannerTrouble newTrouble) {
        synchronized (this) {
            plan = newTrouble == ScannerTrouble.JAMS_WHILE_FEEDING
                    ? Optional.of(new Plan(2, NO_BYTE, ScannerTrouble.JAM))
                    : Optional.empty();
            begin(newTrouble);
        }
        if (newTrouble == ScannerTrouble.VANISHES) {
            pullThePlug();
        }
    }

    /// Makes something go wrong before this page of the next job that comes so far.
    ///
    /// @param page
    ///            from 1
    public synchronized void failAtPage(int page, ScannerTrouble planned) {
        plan = Optional.of(new Plan(page, NO_BYTE, planned));
    }

    /// Makes something go wrong when this many bytes of the next page have been sent. A byte behind the end of the page
    /// is its end.
    public void failAtByte(long atByte, ScannerTrouble planned) {
        failAtByte(1, atByte, planned);
    }

    /// The same at a later page of a job.
    ///
    /// @param page
    ///            from 1
    public synchronized void failAtByte(int page, long atByte, ScannerTrouble planned) {
        plan = Optional.of(new Plan(page, atByte, planned));
    }

    /// Removes whatever is wrong or planned, as staff would; a plug that is out goes in again.
    public synchronized void mend() {
        inflict(ScannerTrouble.NONE);
        try {
            plugIn();
        } catch (IOException portTaken) {
            throw new UncheckedIOException(portTaken);
        }
    }

    public synchronized ScannerTrouble trouble() {
        return trouble;
    }

    /// Pulls the plug: connections break, nobody listens, jobs are forgotten. Paper stays where it is.
    public void unplug() {
        inflict(ScannerTrouble.VANISHES);
    }

    private void pullThePlug() {
        synchronized (this) {
            open.clear();
            ended.clear();
        }
        plug.pull();
    }

    /// Puts it back, on the same port. No effect on one that is plugged in.
    public synchronized void plugIn() throws IOException {
        if (plug.plugIn()) {
            begin(ScannerTrouble.NONE);
        }
    }

    public boolean isPluggedIn() {
        return plug.isIn();
    }

    /// From now on it announces itself on the network of this machine, until it is closed.
    ///
    /// @param name
    ///            as people see it
    public void announce(String name) throws IOException {
        announce(name, Map.of());
    }

    /// The same with something else than the truth in its TXT record: `rs` (path), `ty` (model), `UUID`.
    public void announce(String name, Map<String, String> lies) throws IOException {
        var text = new HashMap<>(Map.of("txtvers", "1", "rs", "eSCL", "ty", "MPP simulated scanner", "UUID", uuid,
                "cs", "color,grayscale", "pdl", "image/jpeg", "is", "platen,adf", "duplex", "T"));
        text.putAll(lies);
        plug.announce(name, text);
    }

    /// The network gives it another address, as after a night without power: nobody is where it was.
    public void moveAway() throws IOException {
        unplug();
        plug.forgetPort();
        plugIn();
    }

    /// `POST /eSCL/ScanJobs` and so on, in order; the last thousand.
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /// Jobs neither finished nor given up.
    public synchronized int openJobs() {
        return open.size();
    }

    @Override
    public void close() {
        unplug();
        plug.close();
    }

    private synchronized void begin(ScannerTrouble newTrouble) {
        mended.countDown();
        mended = new CountDownLatch(1);
        trouble = newTrouble;
    }

    synchronized void seen(String request) {
        if (requests.size() == REMEMBERED_REQUESTS) {
            requests.removeFirst();
        }
        requests.add(request);
    }

    synchronized String capabilities() {
        return EsclAnswers.capabilities(uuid, equipment);
    }

    synchronized String status() {
        var state = trouble == ScannerTrouble.STOPPED ? "Stopped" : open.isEmpty() ? "Idle" : "Processing";
        var known = new ArrayDeque<>(open.values());
        known.addAll(ended);
        var feederState = equipment.contains(Equipment.FEEDER) ? Optional.of(feederState()) : Optional.<String>empty();
        return EsclAnswers.status(state, feederState, known);
    }

    private String feederState() {
        return switch (trouble) {
            case JAM -> "ScannerAdfJam";
            case MISPICK -> "ScannerAdfMispick";
            case DOUBLE_FEED -> "ScannerAdfMultipickDetected";
            case COVER_OPEN -> "ScannerAdfHatchOpen";
            default -> feeder.size() == 0 && trouble != ScannerTrouble.ENDLESS_FEEDER
                    ? "ScannerAdfEmpty"
                    : "ScannerAdfLoaded";
        };
    }

    private boolean refuses(EsclJob job) {
        return switch (trouble) {
            case JAM, COVER_OPEN, STOPPED, VANISHES -> true;
            case MISPICK, DOUBLE_FEED -> job.fromFeeder();
            default -> false;
        };
    }

    /// Takes the job, or nothing if it cannot be done: stuck paper, an open cover, an empty feeder, a missing part.
    synchronized Optional<EsclJob> begin(EsclJob job) {
        var needed = !job.fromFeeder()
                ? Equipment.GLASS
                : job.bothSides() ? Equipment.BOTH_SIDES : Equipment.FEEDER;
        boolean empty = job.fromFeeder() && feederState().equals("ScannerAdfEmpty");
        if (refuses(job) || empty || !equipment.contains(needed)) {
            return Optional.empty();
        }
        open.put(job.id(), job);
        return Optional.of(job);
    }

    synchronized Optional<EsclJob> job(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /// @param how
    ///            `Completed`, `Canceled` or `Aborted`
    synchronized void end(EsclJob job, String how) {
        if (open.remove(job.id()) != null) {
            job.ended(how);
            ended.add(job);
            if (ended.size() > REMEMBERED_JOBS) {
                ended.removeFirst();
            }
        }
    }

    /// The next paper of the job; nothing when there is none, which ends the job. A scanner with trouble also says that
    /// there is none, as real ones do.
    Optional<BufferedImage> nextPaper(EsclJob job) {
        var due = due(job.pagesSent() + 1, it -> it.atByte() == NO_BYTE);
        due.ifPresent(it -> strike(it.trouble()));
        synchronized (this) {
            if (refuses(job)) {
                end(job, "Aborted");
                return Optional.empty();
            }
            var paper = feeder.next(job, trouble == ScannerTrouble.ENDLESS_FEEDER);
            if (paper.isEmpty()) {
                end(job, "Completed");
            }
            job.pageSent();
            return paper;
        }
    }

    /// Where in the page that is being sent something goes wrong.
    ///
    /// @param atByte
    ///            how many bytes of it still go out
    record Fault(ScannerTrouble trouble, int atByte) {
    }

    synchronized Fault faultIn(EsclJob job, int pageBytes) {
        return due(job.pagesSent(), it -> it.atByte() != NO_BYTE)
                .map(it -> new Fault(it.trouble(), (int) Math.min(pageBytes, it.atByte())))
                .orElseGet(() -> trouble.begins() == ScannerTrouble.Begins.IN_THE_PAGE
                        ? new Fault(trouble, trouble == ScannerTrouble.SLOW ? 0 : pageBytes / 2)
                        : new Fault(ScannerTrouble.NONE, pageBytes));
    }

    private synchronized Optional<Plan> due(int page, Predicate<Plan> kind) {
        var due = plan.filter(it -> it.page() == page).filter(kind);
        if (due.isPresent()) {
            plan = Optional.empty();
        }
        return due;
    }

    /// A planned trouble begins.
    void strike(ScannerTrouble planned) {
        if (planned == ScannerTrouble.DOUBLE_FEED) {
            synchronized (this) {
                feeder.pullTwo();
            }
        }
        inflict(planned);
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
