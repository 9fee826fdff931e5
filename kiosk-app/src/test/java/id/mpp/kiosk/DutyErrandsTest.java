package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.IssuedNumber;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Wishes;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.queue.Issue;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketLedger;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Spool;
import id.mpp.sync.StaffCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Staff at the machine: who is let in, what is done, and what is written down of it.
class DutyErrandsTest {

    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T02:48:00Z"), ZoneId.of("Asia/Jakarta"));
    private static final Badge BADGE = new Badge("PETUGAS-CONTOH-01");
    /// Begins the SHA-256 of that badge's text (`printf PETUGAS-CONTOH-01 | sha256sum`).
    private static final String WHO = "2b";

    @TempDir
    Path folder;

    private final FakeCentre centre = new FakeCentre();
    private final FakeHall hall = new FakeHall();
    private final FakeTime time = new FakeTime();
    private final Queue<Runnable> later = new ArrayDeque<>();
    private final Session session = new Session(new Step.Welcome(Notice.NONE), () -> true);
    private boolean working = true;
    private Optional<Path> stick = Optional.empty();
    private TicketLedger ledger;
    private TicketOffice office;
    private KeptPause kept;
    private Pause pause;

    @BeforeEach
    void open() throws IOException {
        var background = new Background(this::work, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        var random = new Random(7);
        ledger = TicketLedger.open(folder, LocalDate.now(MORNING));
        office = new TicketOffice(ledger, centre, MORNING, random, Duration.ofSeconds(5),
                Counters.always(MORNING.getZone()));
        var papers = new TicketPapers(PaperWidth.MM_80, "Kabupaten Sragen", "Mesin 2", MORNING);
        var devices = hall.devices();
        kept = new KeptPause(folder);
        pause = new Pause(session);
        session.listen(new IdleWatch(session, Timings.ofHall(), time));
        session.listen(pause);
        session.listen(new DutyErrands(session, background, time, centre, pause,
                new DutyView(devices, centre, office, () -> stick, MORNING),
                new DutyDesk(centre, office, papers, devices.printer(), kept,
                        id -> Optional.of(Sample.service()).filter(it -> it.id().equals(id))),
                new DutyAudit(centre, MORNING, random)));
        centre.staff = new StaffCheck.Welcome(StaffCheck.Role.CLERK);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
        kept.close();
    }

    private void knock() {
        session.tell(new DutyEvent.BadgeShown(BADGE));
        session.tell(new DutyEvent.PinTyped("246810"));
    }

    private Duty.Panel panel() {
        return assertInstanceOf(Duty.Panel.class, session.step());
    }

    private DutyOutcome outcome() {
        return panel().outcome().orElseThrow();
    }

    private Slip given(TicketFate fate) {
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(new Wishes(List.of(Sample.service()), false)));
        office.settle(issue.slip(), fate);
        centre.kept.clear();
        return issue.slip();
    }

    private void act(DutyAct act) {
        session.tell(new DutyEvent.ActWanted(act));
    }

    @Test
    void rightBadgeAndPinOpenThePanelAndAreWrittenDown() {
        knock();
        assertEquals("CLERK", panel().staff().rank().name());
        assertEquals(List.of(WHO + " enter DONE"), centre.acts());
    }

    @Test
    void wrongPinSaysHowManyTriesAreLeftAndNamesNobody() {
        centre.staff = new StaffCheck.Wrong(3);
        knock();
        assertEquals(Optional.of(new DutyRefusal.Wrong(3)),
                assertInstanceOf(Duty.Pin.class, session.step()).refusal());
        assertEquals(List.of("unknown enter REFUSED"), centre.acts());
    }

    @Test
    void lockedDoorIsWrittenDownOnceHoweverOftenItIsTried() {
        centre.staff = new StaffCheck.Locked(Duration.ofMinutes(4));
        knock();
        knock();
        assertEquals(Optional.of(new DutyRefusal.Locked(Duration.ofMinutes(4))),
                assertInstanceOf(Duty.Door.class, session.step()).refusal());
        assertEquals(List.of("unknown enter, locked REFUSED"), centre.acts());
    }

    @Test
    void withoutARosterNobodyIsLetIn() {
        centre.staff = new StaffCheck.NoRoster();
        knock();
        assertEquals(Optional.of(new DutyRefusal.NoRoster()),
                assertInstanceOf(Duty.Door.class, session.step()).refusal());
    }

    @Test
    void whoLeavesWhileThePinIsJudgedIsNotLetInAfterwards() {
        working = false;
        knock();
        session.tell(new Event.Left(Notice.NONE));
        workOnWhatWaits();
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
    }

    @Test
    void pagesCloseAfterTwoMinutesUntouchedAlsoWhileNewsComeIn() {
        knock();
        time.pass(60);
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        time.pass(59);
        assertTrue(panel().state().mostUrgent().isPresent(), "what broke meanwhile is seen");
        time.pass(1);
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
        assertEquals(List.of(WHO + " enter DONE", WHO + " leave DONE"), centre.acts());
    }

    @Test
    void pausedMachineServesNobodyOnceStaffHaveLeftAndAlsoAfterARestart() throws IOException {
        knock();
        session.tell(new DutyEvent.PauseAsked());
        act(new DutyAct.Pause(PauseReason.CARE));
        assertEquals(Result.DONE, outcome().result());
        assertEquals(Optional.of(PauseReason.CARE), panel().state().pause());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.Paused("", PauseReason.CARE), session.step());
        kept.close();
        kept = new KeptPause(folder);
        assertEquals(Optional.of(PauseReason.CARE), kept.atStart());
        assertEquals(List.of(WHO + " enter DONE", WHO + " pause CARE BEGUN", WHO + " pause CARE DONE",
                WHO + " leave DONE"), centre.acts());
    }

    @Test
    void staffOpenAPausedMachineAgain() throws IOException {
        pause.staffWant(Optional.of(PauseReason.BREAK));
        assertInstanceOf(Step.OutOfService.Paused.class, session.step());
        knock();
        act(new DutyAct.Resume());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.Welcome(Notice.NONE), session.step());
        kept.close();
        kept = new KeptPause(folder);
        assertEquals(Optional.empty(), kept.atStart());
    }

    @Test
    void whatTheCentreStoppedStaffDoNotOpen() {
        pause.want(Optional.of("Rapat."));
        knock();
        act(new DutyAct.Resume());
        assertEquals(Optional.of(PauseReason.CENTRE), panel().state().pause());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(new Step.OutOfService.Paused("Rapat."), session.step());
    }

    @Test
    void printedNumberIsTakenBackAndTheCentreHearsOfIt() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        knock();
        session.tell(new DutyEvent.NumbersAsked());
        session.tell(new DutyEvent.NumberChosen(ticket.id()));
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.DONE, outcome().result());
        assertEquals(IssuedNumber.Fate.VOID, panel().state().numbers().getFirst().fate());
        assertEquals(List.of("A-021 VOID"), centre.fates());
        assertEquals(List.of(WHO + " enter DONE", WHO + " void A-021 BEGUN", WHO + " void A-021 DONE"),
                centre.acts());
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.REFUSED, outcome().result(), "it is void already");
    }

    @Test
    void numberNobodyCouldTellAboutIsSettled() {
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(new Wishes(List.of(Sample.service()), false)));
        var ticket = issue.slip().first().ticket();
        knock();
        assertEquals(IssuedNumber.Fate.OPEN, panel().state().numbers().getFirst().fate());
        act(new DutyAct.SettleNumber(ticket.id(), ticket.number()));
        assertEquals(List.of("A-021 PRINTED"), centre.fates());
    }

    @Test
    void secondPaperSaysThatItIsACopy() {
        var slip = given(TicketFate.PRINTED);
        office.printing(slip);
        var ticket = slip.first().ticket();
        knock();
        hall.prints = new PrintOutcome.Printed();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertEquals(Result.DONE, outcome().result());
        assertTrue(hall.papers.getLast().toString().contains("SALINAN"));
        assertEquals(List.of(), centre.fates(), "it is one number still");
    }

    @Test
    void numberWithoutPaperIsPrintedOncePrinterIsBackAndThatIsNoCopy() {
        var ticket = given(TicketFate.PAPERLESS).first().ticket();
        knock();
        hall.prints = new PrintOutcome.Printed();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertFalse(hall.papers.getLast().toString().contains("SALINAN"));
    }

    @Test
    void printerThatIsDownIsSaid() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        hall.printerIs(new DeviceStatus.NeedsAttention(Cause.PAPER_OUT));
        knock();
        act(new DutyAct.Reprint(ticket.id(), ticket.number()));
        assertEquals(new DutyOutcome(new DutyAct.Reprint(ticket.id(), ticket.number()), Result.FAILED, 0, "PRINTER"),
                outcome());
        assertEquals(List.of(), hall.papers);
    }

    @Test
    void priorityNumberGoesTheWayOfEveryNumberAndItsEndIsWrittenDown() {
        knock();
        session.tell(new DutyEvent.PriorityAsked());
        session.tell(new DutyEvent.AgencyChosen("dukcapil"));
        act(new DutyAct.GivePriority(Sample.service()));
        var printing = assertInstanceOf(Step.Printing.class, session.step());
        assertTrue(printing.wishes().priority());
        var issue = assertInstanceOf(Issue.Given.class, office.reserve(printing.wishes()));
        session.tell(new Event.NumberReserved(issue.slip()));
        session.tell(new Event.TicketPrinted());
        assertInstanceOf(Step.Finished.class, session.step());
        assertEquals(List.of(WHO + " enter DONE", WHO + " priority dukcapil.akta-lahir BEGUN", WHO + " leave DONE",
                WHO + " priority dukcapil.akta-lahir A-021 DONE"), centre.acts());
        session.tell(new Event.Left(Notice.NONE));
        assertEquals(4, centre.acts().size(), "the next citizen's number is no act of staff");
    }

    @Test
    void actThatCannotBeWrittenDownIsNotBegun() {
        var ticket = given(TicketFate.PRINTED).first().ticket();
        knock();
        centre.diskFull = true;
        act(new DutyAct.VoidNumber(ticket.id(), ticket.number()));
        assertEquals(Result.NOT_RECORDED, outcome().result());
        assertEquals(IssuedNumber.Fate.PRINTED, panel().state().numbers().getFirst().fate());
    }

    @Test
    void fullDiskIsExportedAllTheSame() {
        knock();
        centre.diskFull = true;
        stick = Optional.of(folder);
        act(new DutyAct.Export());
        assertEquals(Result.DONE, outcome().result());
    }

    @Test
    void withoutAStickNothingIsExported() {
        knock();
        act(new DutyAct.Export());
        assertEquals("NO_STICK", outcome().trouble());
    }

    @Test
    void setAsideParcelsAreCountedByReasonAndTriedAgainUnlessDamaged() {
        for (String code : List.of("parcel-unreadable", "parcel-unreadable", Spool.SetAside.DAMAGED)) {
            centre.setAside.add(new Spool.SetAside(ParcelId.at(MORNING.instant(), new Random()),
                    ParcelKind.APPLICATION, code, "why"));
        }
        knock();
        session.tell(new DutyEvent.ParcelsAsked());
        var post = assertInstanceOf(Duty.Parcels.class, session.step()).state().post();
        assertEquals(List.of(2, 1), post.aside().stream().map(it -> it.count()).toList());
        act(new DutyAct.TryAgain());
        assertEquals(2, outcome().count());
        assertEquals(1, panel().state().post().setAside());
        assertFalse(panel().state().post().canTryAgain());
    }

    @Test
    void pinAndBadgeStandInNoText() {
        var knocking = new Duty.Knocking(BADGE, "246810");
        String said = knocking + " " + new Duty.Pin(BADGE, Optional.empty()) + " "
                + new DutyEvent.BadgeShown(BADGE) + " " + new DutyEvent.PinTyped("246810");
        assertFalse(said.contains("246810") || said.contains("CONTOH"), said);
    }

    @Test
    void badgeIsReadOffItsCodeAndInAnyLetters() {
        assertEquals(Optional.of(BADGE), Badge.shown("mpp-petugas:PETUGAS-CONTOH-01"));
        assertEquals(Optional.of(BADGE), Badge.typed(" petugas-contoh-01 "));
        assertEquals(Optional.empty(), Badge.shown("PETUGAS-CONTOH-01"), "any code could be a badge otherwise");
        assertEquals(Optional.empty(), Badge.typed("331"));
        assertEquals(Optional.empty(), Badge.typed("petugas contoh"));
    }

    private void work(Runnable task) {
        if (working) {
            task.run();
        } else {
            later.add(task);
        }
    }

    private void workOnWhatWaits() {
        working = true;
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }
}
