package id.mpp.doctor;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Words;
import id.mpp.doctor.look.ClockLook;
import id.mpp.doctor.look.ConfigurationLook;
import id.mpp.doctor.look.DevicesLook;
import id.mpp.doctor.look.DiskLook;
import id.mpp.doctor.look.DisplayLook;
import id.mpp.doctor.look.EnrolmentLook;
import id.mpp.doctor.look.KioskLook;
import id.mpp.doctor.look.LineLook;
import id.mpp.doctor.look.Look;
import id.mpp.doctor.look.Machine;
import id.mpp.doctor.look.Patient;
import id.mpp.doctor.look.SoundLook;
import id.mpp.doctor.look.SpoolLook;
import id.mpp.doctor.look.TouchLook;
import id.mpp.doctor.look.VersionsLook;
import id.mpp.doctor.report.JsonReport;
import id.mpp.doctor.report.PaperReport;
import id.mpp.doctor.report.Report;
import id.mpp.doctor.report.TextReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// `mpp-kiosk-doctor`, see its page of the manual. Exit status: 0 good, 1 warnings, 2 faults, 3 the doctor cannot look,
/// or does not understand what was typed.
public final class Doctor {

    private static final int CANNOT_LOOK = 3;
    private static final String STANDARD_OUTPUT = "-";

    private final Machine machine;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Doctor(Machine machine, Clock clock, PrintStream out, PrintStream err) {
        this.machine = machine;
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /// Ends the process.
    public static void main(String[] words) {
        quietly();
        var doctor = new Doctor(new Machine(Path.of("/"), System.getenv()), Clock.systemUTC(),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(doctor.run(List.of(words)));
    }

    /// What drivers and the line log belongs into a journal. Has to be said before the first logger is made.
    private static void quietly() {
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        System.getProperties().putIfAbsent("logback.configurationFile", "id/mpp/doctor/logback.xml");
    }

    /// @return the exit status
    int run(List<String> typed) {
        Wish wish;
        try {
            wish = Wish.of(typed, machine.environment());
        } catch (Wish.Wrong wrong) {
            err.println("mpp-kiosk-doctor: " + wrong.getMessage());
            return CANNOT_LOOK;
        }
        var words = new Words(wish.language());
        return switch (wish.form()) {
            case HELP -> {
                out.println(words.of("help", Wish.ids(), Act.ids()));
                yield 0;
            }
            case VERSION -> {
                out.println("mpp-kiosk-doctor " + VersionsLook.program());
                yield 0;
            }
            case TEXT, JSON -> look(wish, words);
        };
    }

    private int look(Wish wish, Words words) {
        Patient patient = Admission.of(machine, clock, wish.configuration(), wish.data(), wish.display());
        // a PDF on the standard output leaves no room for anything else there
        boolean paperOnly = wish.paper().filter(STANDARD_OUTPUT::equals).isPresent();
        boolean json = wish.form() == Wish.Form.JSON;
        PrintStream lines = paperOnly || json ? err : out;
        Report.Head head = Report.Head.of(patient);
        var text = new TextReport(words, lines);
        if (!json) {
            text.head(head);
        }
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> told = finding -> {
            findings.add(finding);
            if (!json) {
                text.line(finding);
            }
        };
        looks(wish).forEach((_, look) -> look.at(patient, told));
        var acting = new Acting(patient, words, lines);
        wish.acts().forEach(act -> acting.act(act).ifPresent(told));
        var report = new Report(head, findings);
        if (json) {
            (paperOnly ? err : out).println(JsonReport.of(report, words));
        } else {
            text.end(report);
        }
        return wish.paper().isPresent() && !print(report, words, wish.paper().get())
                ? CANNOT_LOOK
                : report.worst().exitStatus();
    }

    private static Map<Area, Look> looks(Wish wish) {
        Map<Area, Look> all = new java.util.EnumMap<>(Area.class);
        for (Area area : wish.areas()) {
            look(area, wish).ifPresent(look -> all.put(area, look));
        }
        return all;
    }

    /// The four devices are opened together, by the first of them.
    private static Optional<Look> look(Area area, Wish wish) {
        return switch (area) {
            case CONFIGURATION -> Optional.of(new ConfigurationLook());
            case ENROLMENT -> Optional.of(new EnrolmentLook());
            case KIOSK -> Optional.of(new KioskLook());
            case DISPLAY -> Optional.of(new DisplayLook());
            case TOUCH -> Optional.of(new TouchLook());
            case PRINTER, SCANNER, CARD_READER, QR_SCANNER ->
                wish.areas().stream().filter(Area::isDevice).min(Area::compareTo).filter(area::equals)
                        .map(_ -> new DevicesLook(wish.areas()));
            case SOUND -> Optional.of(new SoundLook());
            case DISK -> Optional.of(new DiskLook());
            case SPOOL -> Optional.of(new SpoolLook());
            case CLOCK -> Optional.of(new ClockLook());
            case LINE -> Optional.of(new LineLook());
            case VERSIONS -> Optional.of(new VersionsLook());
        };
    }

    private boolean print(Report report, Words words, String where) {
        try {
            byte[] paper = PaperReport.of(report, words);
            if (where.equals(STANDARD_OUTPUT)) {
                OutputStream stream = out;
                stream.write(paper);
                stream.flush();
            } else {
                Files.write(Path.of(where), paper);
                err.println(words.of("paper-written", where));
            }
            return true;
        } catch (IOException refused) {
            err.println(words.of("paper-not-written", where, refused.getClass().getSimpleName()));
            return false;
        }
    }
}
