package id.mpp.kiosk.screen.enrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.TestKiosk;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Enrolment.Cause;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class EnrolScreenTest {

    private final TestKiosk kiosk = TestKiosk.portrait();
    private final Finger finger = kiosk.finger();

    @AfterEach
    void close() {
        kiosk.close();
    }

    @Test
    void technicianTypesTheCode() {
        kiosk.show(new Step.OutOfService.NotEnrolled());
        "k7qf-29md".chars().forEach(key -> finger.touch(String.valueOf((char) key)));
        assertEquals(List.of(), kiosk.codes());
        finger.touch("Daftar");
        assertEquals(List.of("k7qf-29md"), kiosk.codes());
    }

    @Test
    void nothingTypedAsksNobody() {
        kiosk.show(new Step.OutOfService.NotEnrolled());
        finger.touch("Daftar");
        assertEquals(List.of(), kiosk.codes());
    }

    @Test
    void citizenIsSentElsewhereAndHasNoSessionToEnd() {
        kiosk.show(new Step.OutOfService.NotEnrolled());
        finger.untilReads("Silakan memakai mesin lain");
        assertFalse(finger.touchables().stream().anyMatch(it -> "leave".equals(it.getId())));
        assertTrue(finger.touchables().stream().anyMatch(it -> "call-staff".equals(it.getId())));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyRefusalSaysWhatToDoAndFits(Cause cause) throws IOException {
        kiosk.show(new Step.OutOfService.NotEnrolled());
        kiosk.enrolment(new Enrolment.Refused(cause));
        finger.pulse();
        assertEquals(List.of(), kiosk.layoutFaults());
        assertFalse(finger.reads("enrol.refused"), "every cause has its words");
        if (cause == Cause.REVOKED || cause == Cause.CODE_OF_ANOTHER_CENTRE) {
            kiosk.use(new Look(Look.Contrast.HIGH, Look.TextSize.LARGE), Language.ENGLISH);
            assertEquals(List.of(), kiosk.layoutFaults());
            kiosk.picture("29-enrol-" + cause.name().toLowerCase(Locale.ROOT) + "-high-contrast-large");
        }
    }
}
