package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.journey.DutySamples;
import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.BookingTrouble;
import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Instant;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PaperIdentity;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.journey.Step.SigningIn.Way;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Opening.Reason;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Words;
import id.mpp.kiosk.ui.kit.SampleForms;
import id.mpp.kiosk.ui.kit.SampleStatus;
import id.mpp.kiosk.ui.kit.SampleVisits;
import id.mpp.kiosk.ui.kit.SampleVoices;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every screen in every way it can be seen, checked for cut words and for targets that are too small, too near or out
/// of reach. With `-Dscreens=` a picture of each is left in `target/screens/`. A new screen adds a row to [#steps()].
class ScreenPicturesTest {

    /// One way to see a screen.
    private record Variant(String suffix, Look look, Language language, boolean across) {
    }

    private static final DeviceStatus READY = new DeviceStatus.Ready(Set.of());
    private static final Words HOLIDAY = new Words(Map.of(Language.INDONESIAN,
            Map.of(Opening.WHY, "Hari Raya Natal"), Language.ENGLISH, Map.of(Opening.WHY, "Christmas Day")));
    private static final Look HIGH_CONTRAST = new Look(Contrast.HIGH, TextSize.NORMAL);
    private static final Look LARGE_TEXT = new Look(Contrast.NORMAL, TextSize.LARGE);
    private static final List<Variant> UPRIGHT = List.of(new Variant("", Look.USUAL, Language.INDONESIAN, false),
            new Variant("-english", Look.USUAL, Language.ENGLISH, false),
            new Variant("-high-contrast", HIGH_CONTRAST, Language.INDONESIAN, false),
            new Variant("-large-text", LARGE_TEXT, Language.INDONESIAN, false));
    private static final List<Variant> ACROSS = List
            .of(new Variant("-landscape", Look.USUAL, Language.INDONESIAN, true));

    /// Picture name → step. Names follow the pictures of the design.
    private static Map<String, Step> steps() {
        var steps = new TreeMap<String, Step>();
        steps.put("01-welcome", new Step.Welcome(Notice.NONE));
        steps.put("01-welcome-timed-out", new Step.Welcome(Notice.TIMED_OUT));
        steps.put("02-sign-in", signingIn(Way.CHOOSING, Notice.NONE));
        steps.put("02b-sign-in-failed", signingIn(Way.CHOOSING, Notice.SIGN_IN_EXPIRED));
        steps.put("03-qr-sign-in", signingIn(Way.PHONE, Notice.NONE));
        steps.put("04-card-tap", signingIn(Way.CARD, Notice.NONE));
        steps.put("04b-card-moved", signingIn(Way.CHOOSING, Notice.CARD_MOVED));
        steps.put("05-nik-keypad", signingIn(Way.NIK, Notice.NONE));
        steps.put("05b-nik-with-card", signingIn(Way.NIK_WITH_CARD, Notice.NONE));
        steps.put("06-service-finder", new Step.Finding(new Place.Home(), Notice.NONE));
        steps.put("06b-service-search", new Step.Finding(new Place.Searching(), Notice.NONE));
        steps.put("06c-services-of-agency", new Step.Finding(new Place.InAgency("dukcapil"), Notice.UNKNOWN_CODE));
        steps.put("06d-all-life-events", new Step.Finding(new Place.AllLifeEvents(), Notice.NONE));
        steps.put("06e-all-agencies", new Step.Finding(new Place.AllAgencies(), Notice.NONE));
        steps.put("07-service-page",
                new Step.Reading(Samples.service("dukcapil.akta-lahir"), new Place.InLifeEvent("kelahiran")));
        steps.put("07b-service-at-counter",
                new Step.Reading(Samples.service("samsat.tahunan"), new Place.InAgency("samsat")));
        steps.put("07c-service-with-new-rules",
                new Step.Reading(Samples.service("dpmptsp.sip-perawat"), new Place.InAgency("dpmptsp")));
        steps.put("08-question-choice", new Step.Answering(SampleVisits.answered(), "birthplace"));
        steps.put("09-question-date", new Step.Answering(SampleVisits.answered(), "birth-date"));
        steps.put("09a-question-day-untouched",
                new Step.Answering(SampleVisits.begun("dukcapil.akta-lahir"), "birth-date"));
        steps.put("09c-question-name", new Step.Answering(SampleVisits.answered(), "child-name"));
        steps.put("09d-question-phone",
                new Step.Answering(SampleVisits.begun("dukcapil.akta-lahir"), "phone"));
        steps.put("09e-question-number", new Step.Answering(SampleVisits.answered(), "birth-order"));
        steps.put("09f-question-profile", new Step.Answering(SampleVisits.answered(), "phone"));
        steps.put("09g-question-nik", new Step.Answering(SampleVisits.withNik(), "deceased-nik"));
        steps.put("08b-question-filled-around", new Step.Answering(SampleVisits.answered(), "marriage"));
        steps.put("11k-comparing", new Step.Comparing(SampleVisits.withNik(),
                new PaperIdentity("3314095211900007", "SITI RAHAYU LESTARI")));
        steps.put("11l-comparing-other-nik", new Step.Comparing(SampleVisits.withNik(),
                new PaperIdentity("3314095211900017", "SITI RAHAYU LESTARI")));
        putForms(steps);
        putHours(steps);
        steps.put("10-documents", new Step.Gathering(SampleVisits.answered()));
        steps.put("10b-documents-vault", new Step.Gathering(SampleVisits.withStored()));
        steps.put("10c-documents-found-late", new Step.Gathering(SampleVisits.record(), SampleVisits.stored()));
        steps.put("10d-documents-mixed", new Step.Gathering(SampleVisits.mixed()));
        steps.put("10e-from-phone", new Step.Receiving(SampleVisits.answered(), "sk_lahir"));
        steps.put("10f-stored-paper", new Step.Looking(SampleVisits.withStored(), "kk"));
        steps.put("11-scanning", new Step.Scanning(SampleVisits.answered(), "sk_lahir", List.of()));
        steps.put("11a-scanning-kept",
                new Step.Scanning(SampleVisits.answered(), "sk_lahir", List.of(SampleVisits.page())));
        steps.put("12-check-answers", new Step.Reviewing(SampleVisits.complete(), Notice.NONE));
        steps.put("12a-could-not-save", new Step.Reviewing(SampleVisits.complete(), Notice.COULD_NOT_SAVE));
        putEnd(steps);
        steps.putAll(SampleStatus.steps());
        steps.putAll(SampleVoices.steps());
        steps.put("20-session-timeout",
                new Step.StillThere(new Step.Answering(Samples.birthApplication(), "birthplace")));
        steps.put("22-out-of-service", new Step.OutOfService.Broken("E-214"));
        steps.put("22-paused", new Step.OutOfService.Paused(""));
        putDuty(steps);
        steps.put("29-enrol", new Step.OutOfService.NotEnrolled());
        return steps;
    }

    private static void putDuty(Map<String, Step> steps) {
        var clerk = DutySamples.CLERK;
        var state = DutySamples.state();
        steps.put("22b-paused-care", new Step.OutOfService.Paused("", PauseReason.CARE));
        steps.put("23-staff-panel", new Duty.Panel(clerk, state, Optional.empty()));
        steps.put("23a-staff-done", new Duty.Panel(clerk, state, Optional.of(new DutyOutcome(new DutyAct.Export(),
                DutyOutcome.Result.FAILED, 2, "STICK_FULL"))));
        steps.put("23b-staff-door", new Duty.Door(Optional.of(new DutyRefusal.Locked(Duration.ofSeconds(250)))));
        steps.put("23c-staff-pin", new Duty.Pin(DutySamples.BADGE, Optional.of(new DutyRefusal.Wrong(3))));
        steps.put("23d-staff-pausing", new Duty.Pausing(clerk, state));
        steps.put("23e-staff-numbers", new Duty.Numbers(clerk, state));
        steps.put("23f-staff-number", new Duty.OneNumber(clerk, state, DutySamples.ticket(1)));
        steps.put("23g-staff-parcels", new Duty.Parcels(clerk, state));
        steps.put("23h-staff-agencies", new Duty.ForWhom(clerk, state, Optional.empty()));
        steps.put("23i-staff-services", new Duty.ForWhom(clerk, state, Optional.of("dukcapil")));
    }

    /// What not every service asks.
    private static void putForms(Map<String, Step> steps) {
        steps.put("09h-question-district", new Step.Answering(SampleForms.begun(), "village"));
        steps.put("09i-question-village", new Step.Answering(SampleForms.answered(), "village"));
        steps.put("09j-question-regency", new Step.Answering(SampleForms.begun(), "city"));
        steps.put("09k-question-money", new Step.Answering(SampleForms.answered(), "rent"));
        steps.put("09l-question-list", new Step.Answering(SampleForms.answered(), "work"));
        steps.put("09m-question-count", new Step.Answering(SampleForms.answered(), "member"));
        steps.put("09n-question-member", new Step.Answering(SampleForms.answered(), "member.2.name"));
        steps.put("09o-question-for-whom", new Step.Answering(SampleForms.begun(), "subject.who"));
        steps.put("12c-check-members", new Step.Reviewing(SampleForms.reviewed(2), Notice.NONE));
    }

    /// Where it matters whether a counter gives numbers; how it stands with it says [#counter].
    private static void putHours(Map<String, Step> steps) {
        var online = Samples.service("dukcapil.akta-lahir");
        steps.put("06f-all-agencies-hours", new Step.Finding(new Place.AllAgencies(), Notice.NONE));
        steps.put("06g-services-closed", new Step.Finding(new Place.InAgency("bapenda"), Notice.NONE));
        steps.put("07c-service-numbers-over", new Step.Reading(online, new Place.InLifeEvent("kelahiran")));
        steps.put("07d-service-not-present",
                new Step.Reading(Samples.service("taspen.klaim"), new Place.InAgency("taspen")));
        steps.put("07e-service-quota",
                new Step.Reading(Samples.service("dukcapil.ktp-hilang"), new Place.InAgency("dukcapil")));
        steps.put("15c-queue-holiday", new Step.ChoosingQueue(online, Optional.of(Samples.receipt()), Notice.NONE));
        steps.put("15d-queue-prayer", new Step.ChoosingQueue(online, Optional.empty(), Notice.QUEUE_CLOSED));
    }

    private static Opening counter(String picture, Agency agency) {
        var thursday = Optional.of(LocalDateTime.parse("2026-11-26T08:30"));
        var tomorrow = Optional.of(LocalDateTime.parse("2026-11-24T07:30"));
        var open = new Opening.Open(LocalTime.of(14, 30), LocalTime.of(15, 0));
        return switch (picture) {
            case "06f-all-agencies-hours" -> switch (agency.id()) {
                case "polres" -> new Opening.NumbersOver(LocalTime.of(15, 0), tomorrow);
                case "imigrasi" -> new Opening.Break(false, LocalTime.of(13, 0));
                case "bpjskes" -> new Opening.QuotaFull(tomorrow);
                case "bpn" -> new Opening.Closed(Reason.NOT_PRESENT, Optional.empty(), thursday);
                default -> open;
            };
            case "06g-services-closed" -> new Opening.Closed(Reason.NOT_PRESENT, Optional.empty(), thursday);
            case "07c-service-numbers-over" -> new Opening.NumbersOver(LocalTime.of(15, 0), tomorrow);
            case "07d-service-not-present" -> new Opening.Closed(Reason.NOT_PRESENT, Optional.empty(), thursday);
            case "07e-service-quota" -> new Opening.QuotaFull(tomorrow);
            case "15c-queue-holiday" -> new Opening.Closed(Reason.HOLIDAY, Optional.of(HOLIDAY), tomorrow);
            case "15d-queue-prayer" -> new Opening.Break(true, LocalTime.of(13, 0));
            default -> open;
        };
    }

    /// After *Kirim*.
    private static void putEnd(Map<String, Step> steps) {
        var service = Samples.service("dukcapil.akta-lahir");
        var receipt = Optional.of(Samples.receipt());
        var ticket = Samples.ticket();
        steps.put("13-submitting-storing", new Step.Sending.Storing(Samples.birthApplication(), "1"));
        steps.put("13-submitting", new Step.Sending.Stored(service, Samples.receipt()));
        steps.put("13-submitting-delivered", new Step.Sending.Delivered(service, Samples.receipt().acknowledged()));
        steps.put("15-queue-ticket", new Step.ChoosingQueue(service, Optional.empty(), Notice.NONE));
        steps.put("15a-queue-no-paper", new Step.ChoosingQueue(service, Optional.empty(), Notice.NONE));
        steps.put("15-queue-ticket-full", new Step.ChoosingQueue(service, receipt, Notice.QUEUE_FULL));
        steps.put("15g-queue-rough",
                new Step.ChoosingQueue(Samples.service("samsat.tahunan"), Optional.empty(), Notice.NONE));
        var expected = new Wait(Duration.ofMinutes(35), Duration.ofMinutes(60), false);
        steps.put("15e-willing", new Step.WillingToWait(Wishes.of(service, false), Optional.empty(), expected,
                Optional.empty()));
        steps.put("15f-willing-after-closing", new Step.WillingToWait(Wishes.of(service, true), receipt,
                new Wait(Duration.ofMinutes(150), Duration.ofMinutes(200), true), Optional.of(LocalTime.of(11, 30))));
        steps.put("15b-queue-reserving", new Step.Printing(Wishes.of(service, false), receipt, Optional.empty()));
        steps.put("15b-queue-printing", new Step.Printing(Wishes.of(service, false), Optional.empty(),
                Optional.of(Slip.of(service, ticket))));
        putVisits(steps, service, ticket);
        steps.put("16-print-uncertain", new Step.AskingForTicket(Slip.of(service, ticket), Optional.empty()));
        steps.put("26-printer-trouble", new Step.KeepingNumber(Slip.of(service, ticket), Optional.empty()));
        steps.put("26-printer-trouble-offline",
                new Step.KeepingNumber(Slip.of(service, Samples.offlineTicket()), receipt));
        steps.put("14-done",
                new Step.Finished(service, receipt, false, Optional.of(new HeldSlip(Slip.of(service, ticket), true))));
        var proven = Optional.of(Samples.provenReceipt());
        var held = Optional.of(new HeldSlip(Slip.of(service, ticket), true));
        steps.put("14-done-proven", new Step.Finished(service, proven, true, held));
        steps.put("14-done-uncertain", new Step.Finished(service, proven, true, held,
                new ReceiptPaper(ReceiptPaper.State.UNCERTAIN, true)));
        steps.put("14-done-proven-only", new Step.Finished(service, proven, true, Optional.empty()));
        steps.put("14-done-number-only",
                new Step.Finished(service, Optional.empty(), false,
                        Optional.of(new HeldSlip(Slip.of(service, ticket), false))));
        steps.put("14-done-sent-only", new Step.Finished(service, receipt, true, Optional.empty()));
    }

    /// Bookings, and several agencies in one visit.
    private static void putVisits(Map<String, Step> steps, ServiceDefinition service, Ticket ticket) {
        Step welcome = new Step.Welcome(Notice.NONE);
        var other = Samples.service("bpjskes.daftar");
        var third = Samples.service("polres.skck-baru");
        var choosing = new Step.ChoosingQueue(service, Optional.empty(), Notice.NONE, List.of(other, third));
        var slip = new Slip(List.of(new Slip.Turn(other, Samples.offlineTicket()), new Slip.Turn(service, ticket)));
        steps.put("30-check-in", new CheckingIn.Asking(welcome, Optional.empty()));
        steps.put("30a-check-in-waiting", new CheckingIn.Waiting(welcome, new Booking("MPP-7F3K9Q")));
        for (var trouble : List.of(new BookingTrouble.NoBooking(), new BookingTrouble.Unknown(),
                new BookingTrouble.Used(), new BookingTrouble.TooEarly(Instant.parse("2026-11-23T03:30:00Z")),
                new BookingTrouble.TooLate(), new BookingTrouble.Closed(),
                new BookingTrouble.TooOften(Duration.ofMinutes(3)), new BookingTrouble.NoNetwork(),
                new BookingTrouble.NotHere())) {
            steps.put("30b-check-in-" + trouble.getClass().getSimpleName(),
                    new CheckingIn.Asking(welcome, Optional.of(trouble)));
        }
        steps.put("31-visit-agency", new Visiting.Adding(choosing, Optional.empty()));
        steps.put("31a-visit-service", new Visiting.Adding(choosing, Optional.of("imigrasi")));
        steps.put("31b-visit-queue", choosing);
        steps.put("31c-visit-plan", new Visiting.Planning(choosing, false, Optional.empty()));
        steps.put("31d-visit-plan-full", new Visiting.Planning(choosing, false,
                Optional.of(new Visiting.Refused(Optional.of(third), Notice.QUEUE_FULL))));
        steps.put("31e-visit-printing", new Step.Printing(slip.wishes(), Optional.empty(), Optional.of(slip)));
        steps.put("31f-visit-uncertain", new Step.AskingForTicket(slip, Optional.empty()));
        steps.put("31g-visit-keeping", new Step.KeepingNumber(slip, Optional.empty()));
        steps.put("31h-visit-done", new Step.Finished(service, Optional.empty(), false,
                Optional.of(new HeldSlip(slip, true))));
        steps.put("31i-visit-done-sent", new Step.Finished(service, Optional.of(Samples.provenReceipt()), true,
                Optional.of(new HeldSlip(slip, false, new ReceiptPaper(ReceiptPaper.State.NOT_PRINTED, false)))));
    }

    private static Step signingIn(Way way, Notice notice) {
        return new Step.SigningIn(Samples.service("dukcapil.akta-lahir"), new Place.Home(), way, notice);
    }

    @TestFactory
    Stream<DynamicTest> upright() {
        return pictures(TestKiosk.portrait(), UPRIGHT);
    }

    @TestFactory
    Stream<DynamicTest> across() {
        return pictures(TestKiosk.landscape(), ACROSS);
    }

    private static Stream<DynamicTest> pictures(TestKiosk kiosk, List<Variant> variants) {
        return variants.stream().flatMap(variant -> wanted().map(
                step -> dynamicTest(step.getKey() + variant.suffix(),
                        () -> check(kiosk, variant, step.getKey(), step.getValue()))))
                .onClose(kiosk::close);
    }

    /// `-Dscreens=09,13` shows the screens whose names begin so; all, unless told.
    private static Stream<Map.Entry<String, Step>> wanted() {
        List<String> prefixes = List.of(System.getProperty("screens", "").split(","));
        return steps().entrySet().stream()
                .filter(step -> prefixes.stream().anyMatch(step.getKey()::startsWith));
    }

    private static void check(TestKiosk kiosk, Variant variant, String name, Step step) throws IOException {
        boolean paper = !(step instanceof Step.KeepingNumber) && !name.endsWith("no-paper");
        kiosk.printer(paper ? READY : new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        kiosk.counters(agency -> Samples.standing(agency, counter(name, agency)));
        kiosk.show(step);
        kiosk.use(variant.look(), variant.language());
        kiosk.picture(name + variant.suffix());
        assertEquals(List.of(), kiosk.layoutFaults());
    }
}
