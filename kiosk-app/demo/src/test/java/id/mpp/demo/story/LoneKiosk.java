package id.mpp.demo.story;

import com.sun.management.HotSpotDiagnosticMXBean;
import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.ExampleWalk;
import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.sync.Inquiry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;

/// A kiosk in a process of its own, apart from its far ends: one citizen hands in an application and leaves, and it
/// writes down everything that is still reachable in its heap. What the citizen answers comes on its input, so that no
/// class and no command line holds it.
final class LoneKiosk {

    static final String CODE = "CODE ";
    static final String IDLE = "IDLE";

    private static final String SERVICE = "dpmptsp.sip-perawat";
    private static final Duration SOON = Duration.ofSeconds(40);

    private LoneKiosk() {
    }

    /// @param arguments
    ///            `kiosk.toml`, a folder for the pictures of the screens, and the file for the heap
    public static void main(String[] arguments) throws Exception {
        if (!(KioskConfig.read(Path.of(arguments[0])) instanceof KioskConfig.Reading.Good(var config))) {
            throw new AssertionError("the far ends wrote a kiosk.toml that the kiosk refuses");
        }
        Glass.start(false);
        var screen = new KioskConfig.Screen(true, config.screen().width(), config.screen().height(),
                config.screen().language());
        var kiosk = Glass.onFx(() -> KioskWindow.open(config.with(screen), Timings.ofHall(), new Stage()));
        Ready.await(kiosk);
        try {
            oneCitizen(new KioskHand(kiosk), Path.of(arguments[1]));
            untilSignedOut(kiosk);
        } catch (StoryBroke broke) {
            broke.printStackTrace();
            System.exit(1); // JavaFX and the devices keep threads of their own
        }
        // live objects only: what was collected is no longer there
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[2], true);
        System.out.println(IDLE);
        System.exit(0);
    }

    /// The sign-in is given back on a thread of its own.
    private static void untilSignedOut(KioskWindow kiosk) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!(kiosk.sync().files().documents().join() instanceof Inquiry.NotSignedIn<?>)) {
            if (System.nanoTime() > end) {
                throw new StoryBroke("Somebody is signed in still");
            }
        }
    }

    /// In a frame of its own, which is gone afterwards.
    private static void oneCitizen(KioskHand hand, Path pictures) throws IOException {
        var service = ServiceFolders.bundled().catalog().service(SERVICE).orElseThrow();
        var walk = new ExampleWalk("a citizen who comes on the input", "", "", Answers.NONE, given(), Map.of());
        var citizen = new ScriptedCitizen(hand, new Narrator(hand, pictures, System.out), Optional.empty());
        citizen.arrives();
        citizen.begins();
        citizen.looksUnder("dpmptsp", "DPMPTSP");
        citizen.opens(service);
        citizen.applies();
        signIn(hand);
        citizen.answers(service, walk);
        citizen.scans("str", SamplePaper.REGISTRATION);
        citizen.scans("ket_praktik", SamplePaper.PLACE_OF_PRACTICE);
        citizen.leavesDocuments();
        citizen.sends();
        citizen.goesOnToTheQueue();
        citizen.takesTicket();
        goesOn(hand, citizen, service, walk);
    }

    /// The same citizen goes on with another service, is asked nothing that was said already, and leaves in its middle.
    private static void goesOn(KioskHand hand, ScriptedCitizen citizen, ServiceDefinition service, ExampleWalk walk) {
        hand.touch("another");
        hand.awaits("search", SOON);
        citizen.looksUnder("dpmptsp", "DPMPTSP");
        citizen.opens(service);
        citizen.applies();
        var title = hand.title();
        hand.touch("again");
        hand.awaitsOtherThan("signin", title, SOON);
        var unsaid = walk.given().stream()
                .filter(one -> service.question(one.question()).flatMap(Question::prefill).isEmpty()).toList();
        if (unsaid.size() == walk.given().size()) {
            throw new StoryBroke("Nothing that many services ask was said");
        }
        citizen.answers(service, new ExampleWalk(walk.story(), "", "", Answers.NONE, unsaid, Map.of()));
        hand.touch("leave");
        hand.touch("leave-now");
        hand.awaits("start", SOON);
    }

    /// The phone is in another process: it is told what its camera would see.
    private static void signIn(KioskHand hand) {
        hand.touch("phone");
        var title = hand.title();
        var screen = hand.screen();
        Optional<URI> code = hand.signInCode();
        while (code.isEmpty()) {
            code = hand.signInCode();
        }
        System.out.println(CODE + code.get());
        hand.awaitsOtherThan(screen, title, SOON);
    }

    /// A line each: question, kind of answer, answer; a tab between them.
    private static List<Given> given() throws IOException {
        var given = new ArrayList<Given>();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] part = line.split("\t");
            given.add(switch (part[1]) {
                case "option" -> new Given.Option(part[0], part[2]);
                case "place" -> new Given.Place(part[0], part[2]);
                default -> new Given.Words(part[0], part[2]);
            });
        }
        return given;
    }
}
