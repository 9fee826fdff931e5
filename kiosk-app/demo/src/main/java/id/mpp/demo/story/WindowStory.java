package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.farend.NetworkCable;
import id.mpp.demo.farend.Phone;
import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.ServiceFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/// A story that is rehearsed on a kiosk in memory and then played at the window of the product itself, a program of its
/// own that nobody can look into: only what a citizen sees and what arrives at the far ends is known of it.
public final class WindowStory {

    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(50);
    /// As it is printed, `E-001`; a command's bytes may stand before it.
    private static final Pattern NUMBER = Pattern.compile("[A-Z]-\\d{3}(?!\\d)");

    private final Story story;
    private final Rehearsal rehearsal;

    private WindowStory(Story story, Rehearsal rehearsal) {
        this.story = story;
        this.rehearsal = rehearsal;
    }

    /// What came of it.
    ///
    /// @param application
    ///            empty in a story that sends none
    /// @param ticket
    ///            the number on the paper that the printer cut off; empty in a story that takes none
    public record Played(Optional<Application> application, Optional<String> ticket, int touches) {
    }

    /// An application that arrived.
    ///
    /// @param sealedSha256
    ///            of the sealed file, as the kiosk claims and signs on the page of the receipt
    /// @param receivedSha256
    ///            of the bytes that came, as the centre says
    public record Application(String id, String sealedSha256, String receivedSha256, String receipt) {

        public boolean whole() {
            return sealedSha256.equals(receivedSha256);
        }
    }

    /// Plays it on a kiosk in memory, against far ends of its own.
    ///
    /// @param name
    ///            as on the demo's command line, `sip-perawat`
    /// @param folder
    ///            gets pictures of every step
    /// @throws StoryBroke
    ///             it did not come to its end
    public static WindowStory rehearse(String name, Path folder) throws Exception {
        return rehearse(name, folder, _ -> {
        });
    }

    /// The same under circumstances under which it is to be played.
    ///
    /// @param circumstances
    ///            brought about when the kiosk shows its first page: [NetworkCable#cut]
    public static WindowStory rehearse(String name, Path folder, Consumer<FarEnds> circumstances) throws Exception {
        var story = Story.of(name).orElseThrow(
                () -> new IllegalArgumentException("No story is called " + name + "; there are: " + Story.words()));
        Glass.start(false);
        try (var hall = FarEnds.start(FarEndsConfig.in(folder))) {
            if (!(KioskConfig.read(hall.kioskToml()) instanceof KioskConfig.Reading.Good(var config))) {
                throw new IllegalStateException("The far ends wrote a kiosk.toml that the kiosk refuses");
            }
            var screen = config.screen();
            var full = config
                    .with(new KioskConfig.Screen(true, screen.width(), screen.height(), screen.language()));
            var kiosk = Glass.onFx(() -> KioskWindow.open(full, Timings.ofHall(), new Stage()));
            try {
                Ready.await(kiosk);
                circumstances.accept(hall);
                var hand = new RehearsingHand(new KioskHand(kiosk));
                var citizen = new ScriptedCitizen(hand,
                        new Narrator(hand, folder.resolve("rehearsal"),
                                new PrintStream(OutputStream.nullOutputStream())),
                        Optional.of(hall));
                story.play(citizen, ServiceFolders.bundled());
                story.leave(citizen);
                return new WindowStory(story, hand.rehearsal());
            } finally {
                Glass.onFx(() -> {
                    kiosk.close();
                    return true;
                });
            }
        }
    }

    /// Plays it at a window that shows the welcome screen, against far ends that have met no citizen yet.
    ///
    /// @param hall
    ///            what the program is wired to
    /// @param folder
    ///            gets a picture of every step
    /// @param told
    ///            gets a line for every step
    /// @throws StoryBroke
    ///             the window did not show what it showed at the rehearsal, or something did not arrive
    public Played play(SeenWindow window, FarEnds hall, Path folder, PrintStream told)
            throws IOException, InterruptedException {
        var hand = new RehearsedHand(rehearsal, window);
        var citizen = new ScriptedCitizen(hand, new Narrator(hand, folder, told), Optional.of(hall));
        story.play(citizen, ServiceFolders.bundled());
        Optional<Application> application = story.sendsApplication()
                ? Optional.of(arrived(hand, hall))
                : Optional.empty();
        story.leave(citizen);
        var ticket = story.takesTicket()
                ? Optional.of(until("a ticket with a number from the printer", () -> printedNumber(hall)))
                : Optional.<String>empty();
        return new Played(application, ticket, rehearsal.touches());
    }

    private static Application arrived(Hand hand, FarEnds hall) throws IOException, InterruptedException {
        String sealed = sealedSha256(until("the receipt's code on the screen", () -> Phone.proof(hand.look())));
        var arrivals = new Arrivals(hall.centre());
        long end = System.nanoTime() + A_WHILE.toNanos();
        var there = arrivals.application();
        while (there.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos());
            there = arrivals.application();
        }
        return there.map(it -> new Application(it.id(), sealed, it.receivedSha256(), it.receipt()))
                .orElseThrow(() -> new StoryBroke("The application has not arrived at the centre"));
    }

    /// The claim `dig` of the JWS behind `/bukti#`.
    private static String sealedSha256(String proof) {
        var claim = Base64.getUrlDecoder().decode(proof.substring(proof.indexOf('#') + 1).split("\\.")[1]);
        var digest = JsonMapper.shared().readTree(claim).path("dig").asString("");
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(digest));
    }

    private static Optional<String> printedNumber(FarEnds hall) {
        return hall.printer().papers().stream().map(paper -> new String(paper, StandardCharsets.ISO_8859_1))
                .flatMap(paper -> NUMBER.matcher(paper).results()).map(it -> it.group()).findFirst();
    }

    private static <T> T until(String what, Supplier<Optional<T>> asked) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        var answer = asked.get();
        while (answer.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(GLANCE.toNanos());
            answer = asked.get();
        }
        return answer.orElseThrow(() -> new StoryBroke("There was never " + what));
    }
}
