package id.mpp.demo.monkey;

import id.mpp.kiosk.catalogue.LeafletCode;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.touch.Touchable;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.simulator.code.CodeScannerTrouble;
import id.mpp.simulator.printer.PrinterTrouble;
import id.mpp.simulator.scanner.SamplePaper;
import id.mpp.simulator.scanner.ScannerTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

/// What comes to a monkey's mind. Half of the time it does what a citizen would do here, for otherwise it would hardly
/// ever see a page behind the third.
final class Whim {

    private static final List<String> CITIZENS = List.of("siti", "budi", "sri");
    private static final List<String> NIKS = List.of("3314106504900002", "3314101708850001", "3314105201580001",
            "3314000000000000");
    /// Short enough to come to their end, and different in what they ask for.
    private static final List<String> SERVICES = List.of("dukcapil.kia", "samsat.tahunan", "dpmptsp.sip-perawat",
            "dukcapil.akta-lahir");
    private static final List<KeyCode> KEYS = List.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.SPACE, KeyCode.TAB,
            KeyCode.BACK_SPACE, KeyCode.F4, KeyCode.F11, KeyCode.DIGIT7, KeyCode.A, KeyCode.UP);

    private record Chance(int weight, Supplier<Optional<Deed>> idea) {
    }

    private final Cage cage;
    private final Eyes eyes;
    private final Random random;
    private final List<Chance> chances;
    private final List<String> printed = new ArrayList<>();
    private boolean diligent = true;

    Whim(Cage cage, Eyes eyes, Random random) {
        this.cage = cage;
        this.eyes = eyes;
        this.random = random;
        chances = List.of(new Chance(400, this::sensible), new Chance(330, () -> control("touch")),
                new Chance(60, () -> control("double")), new Chance(30, this::twoFingers),
                new Chance(15, () -> control("hold")), new Chance(30, this::tap), new Chance(15, this::drag),
                new Chance(25, () -> one("key", KEYS)), new Chance(40, this::code), new Chance(20, this::card),
                new Chance(30, () -> one("printer", List.of(PrinterTrouble.values()))),
                new Chance(25, () -> one("scanner", List.of(ScannerTrouble.values()))),
                new Chance(10, () -> one("reader", List.of(CodeScannerTrouble.values()))),
                new Chance(15, () -> Optional.of(Deed.of("cable", random.nextBoolean() ? "cut" : "mend"))),
                new Chance(20, this::centre), new Chance(50, () -> Optional.of(Deed.of("mend", ""))),
                new Chance(15, this::paper), new Chance(40, this::pass),
                new Chance(60, () -> Optional.of(Deed.of("rest", 20 + random.nextInt(130)))));
    }

    /// Diligent, it gets far; otherwise it sees how much can be done on the way.
    void otherMood() {
        diligent = !diligent;
    }

    Deed next() {
        while (true) {
            Optional<Deed> deed = diligent && random.nextInt(5) > 0 ? sensible() : any();
            if (deed.isPresent()) {
                return deed.get();
            }
        }
    }

    private Optional<Deed> any() {
        int at = random.nextInt(chances.stream().mapToInt(Chance::weight).sum());
        for (Chance chance : chances) {
            at -= chance.weight;
            if (at < 0) {
                return chance.idea.get();
            }
        }
        return Optional.empty();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Optional<Deed> one(String verb, List<?> all) {
        return Optional.of(Deed.of(verb, oneOf(all)));
    }

    private Optional<Deed> control(String verb) {
        return reachable().map(name -> Deed.of(verb, name));
    }

    private Optional<String> reachable() {
        List<String> names = cage.onFx(() -> eyes.reachable().stream().flatMap(it -> Paws.name(it).stream()).toList());
        return names.isEmpty() ? Optional.empty() : Optional.of(oneOf(names));
    }

    private Optional<Deed> twoFingers() {
        return reachable().flatMap(one -> reachable().map(other -> Deed.of("two", one + "|" + other)));
    }

    private String place() {
        return random.nextInt((int) cage.scene().getWidth()) + "," + random.nextInt((int) cage.scene().getHeight());
    }

    private Optional<Deed> tap() {
        return Optional.of(Deed.of("tap", place()));
    }

    private Optional<Deed> drag() {
        return Optional.of(Deed.of("drag", place() + " " + place()));
    }

    private Optional<Deed> card() {
        return Optional.of(Deed.of("card", oneOf(List.of("", "siti", "budi"))));
    }

    private Optional<Deed> paper() {
        return Optional.of(Deed.of("paper", random.nextInt(3) == 0 ? "" : oneOf(List.of(SamplePaper.values()))));
    }

    private Optional<Deed> centre() {
        var mode = oneOf(List.of(Misbehaviour.Mode.HTTP500, Misbehaviour.Mode.GARBAGE, Misbehaviour.Mode.REDIRECT,
                Misbehaviour.Mode.UNAVAILABLE, Misbehaviour.Mode.LOST_REPLY, Misbehaviour.Mode.WRONG_DIGEST));
        return Optional.of(Deed.of("centre", mode));
    }

    /// From half a second to longer than anybody is waited for.
    private Optional<Deed> pass() {
        return one("pass", List.of(500, 3_000, 8_000, 30_000, 50_000, 61_000, 125_000));
    }

    private Optional<Deed> code() {
        return Optional.of(Deed.of("code", switch (random.nextInt(8)) {
            case 0, 1, 2 -> LeafletCode.of(oneOf(SERVICES));
            case 3 -> booking();
            case 4 -> "https://example.org/" + Integer.toHexString(random.nextInt());
            case 5 -> Paws.BADGE;
            case 6 -> nonsense();
            default -> printed.isEmpty() ? LeafletCode.of("no.such-service") : oneOf(printed);
        }));
    }

    private String booking() {
        return cage.farEnds.sandbox().book("dukcapil", "dukcapil.kia", Instant.now(),
                Instant.now().plus(Duration.ofMinutes(30)));
    }

    private String nonsense() {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(200);
        for (int i = 0; i < length; i++) {
            text.append((char) (' ' + random.nextInt(200)));
        }
        return text.toString();
    }

    /// A code that was shown to a citizen may be shown again by another.
    void remember(String code) {
        if (!printed.contains(code)) {
            printed.add(code);
        }
    }

    private Optional<Deed> sensible() {
        return switch (cage.step()) {
            case Step.Welcome _ ->
                random.nextBoolean() ? touch("start") : Optional.of(Deed.of("code", LeafletCode.of(oneOf(SERVICES))));
            case Step.Finding _ -> control("touch");
            case Step.Reading _ -> touch(random.nextInt(4) == 0 ? "ticket" : "next");
            case Step.SigningIn signingIn -> signIn(signingIn.way());
            case Step.Answering _ -> random.nextInt(4) == 0 ? touch("next") : Optional.of(Deed.of("answer", ""));
            case Step.Gathering _ -> gather();
            case Step.Scanning _ -> scan();
            case Step.Comparing _ -> control("touch");
            case Step.Receiving _,Step.Looking _ -> touch("back");
            case Step.Reviewing _ -> touch(random.nextBoolean() ? "consent" : "next");
            case Step.Sending _ -> touch("next");
            case Step.ChoosingQueue _ -> touch(random.nextInt(4) == 0 ? "queue-priority" : "queue-general");
            case Step.WillingToWait _ -> touch(random.nextInt(4) == 0 ? "back" : "next");
            case Step.Printing _ -> Optional.of(Deed.of("rest", 100));
            case Step.AskingForTicket _ -> control("touch");
            case Step.KeepingNumber _ -> touch("next");
            case Step.Finished _ -> touch(oneOf(List.of("next", "print-receipt", "another")));
            case Step.StillThere _ -> touch(random.nextInt(3) == 0 ? "leave-now" : "stay");
            case Duty.Pin _ -> random.nextInt(3) > 0 ? touch("next") : one("digits", List.of(Paws.PIN, "000000"));
            case Duty _ -> touch(random.nextInt(4) == 0 ? "duty-leave" : "back");
            case Step.OfHall _ -> random.nextBoolean() ? touch("next") : control("touch");
            case Step.OutOfService.Paused _ -> Optional.of(Deed.of("code", Paws.BADGE));
            case Step.OutOfService _ -> Optional.of(Deed.of("pass", 61_000));
        };
    }

    private Optional<Deed> touch(String id) {
        boolean there = cage.onFx(() -> eyes.find(id).isPresent());
        return there ? Optional.of(Deed.of("touch", id)) : control("touch");
    }

    private Optional<Deed> signIn(Step.SigningIn.Way way) {
        return switch (way) {
            case CHOOSING -> random.nextInt(6) == 0
                    ? Optional.of(Deed.of("card", oneOf(List.of("siti", "budi"))))
                    : touch(oneOf(List.of("phone", "nik")));
            case PHONE -> Optional.of(Deed.of("approve", oneOf(CITIZENS)));
            case CARD -> Optional.of(Deed.of("rest", 100));
            case NIK, NIK_WITH_CARD -> random.nextInt(3) > 0 ? touch("next") : one("digits", NIKS);
        };
    }

    private Optional<Deed> gather() {
        List<String> open = cage.onFx(() -> eyes.reachable().stream().map(Touchable::getId)
                .filter(id -> id != null && id.startsWith("document-")).toList());
        return open.isEmpty() || random.nextInt(3) == 0 ? touch("next") : Optional.of(Deed.of("touch", oneOf(open)));
    }

    private Optional<Deed> scan() {
        boolean paper = cage.farEnds.scanner().filter(it -> it.paperOnGlass()).isPresent();
        if (!paper) {
            return one("paper", List.of(SamplePaper.values()));
        }
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(Deed.of("rest", 150));
            case 1 -> touch("finish");
            case 2 -> touch("keep");
            default -> touch("scan");
        };
    }
}
