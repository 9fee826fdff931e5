package id.mpp.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.simulator.TcpFarEnd;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.sync.CheckIn;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A kiosk that falls dead after any line of its book, or at any kind of byte on its way to the printer: started again,
/// every number is on exactly one original paper or void at the centre, and a booking is neither used twice nor lost. A
/// paper that was whole before its printer could say so is void too; then the first page says that a number is. One line
/// and one byte in `verify`; all of them with `-Dkills=all`. `-Dseed=` repeats the choice.
class KilledPrintingTest {

    private static final long PATIENCE_SECONDS = 60;
    private static final Clock SITE_CLOCK = Clock.system(PrintingKiosk.ZONE);
    /// The last line of a paper.
    private static final String END_OF_PAPER = "TERIMA KASIH";
    /// Reset and first mark.
    private static final int BEFORE_THE_TEXT = 24;
    private static final byte[] CODE_BEGINS = {0x1d, '(', 'k'};

    @TempDir
    Path folder;

    /// When it falls dead.
    ///
    /// @param booked
    ///            while a booking is traded
    /// @param line
    ///            after so many new lines in the book, or 0
    /// @param taken
    ///            when the printer has taken so many bytes, or 0
    private record Moment(boolean booked, int line, int taken) {
    }

    @Test
    void everyNumberIsOnOnePaperOrVoidAndNoBookingIsUsedTwiceOrLost() throws Exception {
        long seed = Optional.ofNullable(System.getProperty("seed")).filter(it -> !it.isBlank()).map(Long::parseLong)
                .orElseGet(System::nanoTime);
        System.out.println("seed of the kills: " + seed);
        try (Sandbox centre = Sandbox.start(SandboxConfig.inMemory());
                PrinterSimulator printer = PrinterSimulator.start(TcpFarEnd.open(0), PrinterModel.EPSON)) {
            enrol(centre);
            long before = printer.bytesReceived();
            assertEquals(0, run(centre, printer, new Moment(false, 0, 0), "-"), "undisturbed");
            restart(centre, printer, false, Map.of());
            for (Moment moment : moments(printer, (int) (printer.bytesReceived() - before), new Random(seed))) {
                Map<String, String> bookings = moment.booked() ? Map.of("code", book(centre)) : Map.of();
                run(centre, printer, moment, bookings.getOrDefault("code", "-"));
                System.out.println(moment + ": " + restart(centre, printer, true, bookings));
            }
        }
    }

    private static List<Moment> moments(PrinterSimulator printer, int bytes, Random chance) {
        int code = BEFORE_THE_TEXT + codeBegins(printer.papers().getLast());
        var all = new ArrayList<Moment>();
        for (boolean booked : List.of(false, true)) {
            for (int line = 1; line <= (booked ? 5 : 4); line++) {
                all.add(new Moment(booked, line, 0));
            }
            for (int taken : List.of(1, BEFORE_THE_TEXT, BEFORE_THE_TEXT + 200, code + 40, bytes - 12, bytes)) {
                all.add(new Moment(booked, 0, taken));
            }
        }
        if (Objects.equals(System.getProperty("kills"), "all")) {
            return all;
        }
        Collections.shuffle(all, chance);
        return Stream.concat(all.stream().filter(it -> it.line() > 0).limit(1),
                all.stream().filter(it -> it.taken() > 0).limit(1)).toList();
    }

    private static int codeBegins(byte[] paper) {
        for (int at = 0; at < paper.length - 2; at++) {
            if (paper[at] == CODE_BEGINS[0] && paper[at + 1] == CODE_BEGINS[1] && paper[at + 2] == CODE_BEGINS[2]) {
                return at;
            }
        }
        throw new AssertionError("a paper without a code");
    }

    private int run(Sandbox centre, PrinterSimulator printer, Moment moment, String booking) throws Exception {
        int most = moment.line() == 0 ? 0 : PrintingKiosk.lines(folder).size() + moment.line();
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
                PrintingKiosk.class.getName(), centre.base().toString(), folder.toString(), printer.address(), booking,
                Integer.toString(most)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile()).start();
        if (moment.taken() > 0) {
            printer.whenTaken(moment.taken(), () -> child.toHandle().destroyForcibly());
        }
        assertTrue(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it hangs: " + moment);
        return child.exitValue();
    }

    /// As the next start does it, and then the question of who has what.
    private String restart(Sandbox centre, PrinterSimulator printer, boolean killed, Map<String, String> bookings)
            throws Exception {
        // what hangs out of the printer is torn off by whoever finds it
        printer.tearOff();
        try (SyncClient sync = SyncClients.open(config(centre, Optional.empty()), Clock.systemUTC());
                TicketLedger ledger = TicketLedger.open(folder, LocalDate.now(SITE_CLOCK))) {
            var office = new TicketOffice(ledger, sync, SITE_CLOCK, new Random(7), Duration.ofSeconds(20),
                    Counters.always(PrintingKiosk.ZONE));
            office.report();
            untilSent(sync);
            Map<String, String> states = states(centre);
            for (Map.Entry<String, String> number : states.entrySet()) {
                holds(number.getKey(), number.getValue(), printer);
            }
            String said = states + (ledger.brokenOff() ? ", the first page says that a number is void" : "");
            boolean doubtful = states.entrySet().stream()
                    .anyMatch(it -> it.getValue().equals("VOID") && originals(it.getKey(), printer) == 1);
            assertTrue(killed || !doubtful, said);
            for (String code : bookings.values()) {
                goodForOne(centre, sync, code);
            }
            return said;
        }
    }

    private static void holds(String number, String state, PrinterSimulator printer) {
        int papers = originals(number, printer);
        switch (state) {
            case "WAITING" -> assertEquals(1, papers, number + " would be called");
            case "VOID" -> assertTrue(papers <= 1, number + " is on two papers");
            // the centre lets go of it by itself
            case "RESERVED" -> assertEquals(0, papers, number + " was never written down");
            default -> throw new AssertionError(number + " is " + state);
        }
    }

    /// A booking that has no number that counts can be traded, and one that has cannot.
    private void goodForOne(Sandbox centre, SyncClient sync, String code) throws Exception {
        boolean used = bookingUsed(centre, code);
        UUID id = UUID.randomUUID();
        CheckIn answer = sync.checkIn(code, id).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (used) {
            assertInstanceOf(CheckIn.Used.class, answer);
        } else {
            assertInstanceOf(CheckIn.CheckedIn.class, answer, "the booking is lost");
        }
    }

    private static int originals(String number, PrinterSimulator printer) {
        return (int) printer.papers().stream().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(text -> text.contains(number) && text.contains(END_OF_PAPER)).count();
    }

    private Map<String, String> states(Sandbox centre) throws Exception {
        var states = new HashMap<String, String>();
        for (JsonNode ticket : asked(centre, "/arrivals/tickets.json").path("tickets")) {
            if (!ticket.path("number").asString().equals("-")) {
                states.put(ticket.path("number").asString(), ticket.path("state").asString());
            }
        }
        return states;
    }

    private boolean bookingUsed(Sandbox centre, String code) throws Exception {
        return asked(centre, "/arrivals/bookings.json").path("bookings").valueStream()
                .anyMatch(it -> it.path("code").asString().equals(code) && it.path("used").asBoolean());
    }

    private static JsonNode asked(Sandbox centre, String path) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return JsonMapper.shared().readTree(browser.send(
                    HttpRequest.newBuilder(URI.create(centre.base() + path)).build(), BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private static String book(Sandbox centre) {
        return centre.book("dukcapil", PrintingKiosk.SERVICE, Instant.now().minus(Duration.ofMinutes(5)),
                Instant.now().plus(Duration.ofHours(1)));
    }

    private static void untilSent(SyncClient sync) throws InterruptedException {
        var sent = new LinkedBlockingQueue<Boolean>();
        try (AutoCloseable _ = sync.onDelivery(_ -> sent.add(true))) {
            while (!sync.spool().waiting().isEmpty()) {
                if (sent.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null && !sync.spool().waiting().isEmpty()) {
                    throw new AssertionError("not sent: " + sync.spool().waiting());
                }
            }
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Exception unsubscribing) {
            throw new IllegalStateException(unsubscribing);
        }
    }

    private void enrol(Sandbox centre) throws Exception {
        try (SyncClient sync = SyncClients.open(config(centre, Optional.of(centre.enrolmentCode())),
                Clock.systemUTC())) {
            var enrolments = new LinkedBlockingQueue<Enrolment>();
            sync.onEnrolment(enrolments::add);
            if (!(sync.enrolment() instanceof Enrolment.Enrolled)) {
                Enrolment now = enrolments.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                while (now != null && !(now instanceof Enrolment.Enrolled)) {
                    now = enrolments.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                }
                assertInstanceOf(Enrolment.Enrolled.class, now);
            }
        }
    }

    private SyncConfig config(Sandbox centre, Optional<String> code) {
        return new SyncConfig(centre.base(), folder.resolve("sync"), code, "Kios uji");
    }
}
