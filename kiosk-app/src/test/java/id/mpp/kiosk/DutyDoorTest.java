package id.mpp.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.sync.StaffCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who is let in by the staff's door, and who stays in.
class DutyDoorTest extends DutyMachine {

    @Test
    void rightBadgeAndPinOpenThePanelAndAreWrittenDown() {
        knock();
        assertEquals("CLERK", panel().staff().rank().name());
        assertEquals(List.of(WHO + " enter DONE"), centre.spool.acts());
    }

    @Test
    void wrongPinSaysHowManyTriesAreLeftAndNamesNobody() {
        centre.staff = new StaffCheck.Wrong(3);
        knock();
        assertEquals(Optional.of(new DutyRefusal.Wrong(3)),
                assertInstanceOf(Duty.Pin.class, session.step()).refusal());
        assertEquals(List.of("unknown enter REFUSED"), centre.spool.acts());
    }

    @Test
    void lockedDoorIsWrittenDownOnceHoweverOftenItIsTried() {
        centre.staff = new StaffCheck.Locked(Duration.ofMinutes(4));
        knock();
        knock();
        assertEquals(Optional.of(new DutyRefusal.Locked(Duration.ofMinutes(4))),
                assertInstanceOf(Duty.Door.class, session.step()).refusal());
        assertEquals(List.of("unknown enter, locked REFUSED"), centre.spool.acts());
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
        assertEquals(List.of(WHO + " enter DONE", WHO + " leave DONE"), centre.spool.acts());
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
}
