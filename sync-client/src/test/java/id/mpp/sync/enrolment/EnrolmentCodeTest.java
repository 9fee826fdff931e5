package id.mpp.sync.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.Enrolment.Cause;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a technician types, and what somebody holds before the scanner.
class EnrolmentCodeTest {

    private static final URI CENTRE = URI.create("https://pusat.example");

    private static EnrolmentCode good(String text) {
        return assertInstanceOf(EnrolmentCode.Read.Good.class, EnrolmentCode.read(text, CENTRE)).code();
    }

    private static Cause bad(String text) {
        return assertInstanceOf(EnrolmentCode.Read.Bad.class, EnrolmentCode.read(text, CENTRE)).why().cause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QF-29MD", " k7qf 29md\n", "mpp-enrol:https://pusat.example#K7QF-29MD",
            "MPP-ENROL:https://PUSAT.example/#k7qf29md"})
    void sameCodeHoweverItIsGiven(String text) {
        assertEquals("K7QF29MD", good(text).code());
        assertFalse(good(text).toString().contains("K7QF"), "a code is a secret until it is used");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7", "K7QF_29MD", "3314106504900002345678901234567890", "https://pusat.example",
            "mpp-enrol:", "mpp-enrol:#K7QF-29MD", "mpp-enrol:https://pusat.example", "mpp-enrol:https://pusat.example#",
            "mpp-enrol:https://pu sat.example#K7QF-29MD", "mpp-enrol:https://pusat.example#<script>"})
    void whatIsNoCodeIsSaidToBeNone(String text) {
        assertEquals(Cause.CODE_MALFORMED, bad(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mpp-enrol:https://elsewhere.example#K7QF-29MD",
            "mpp-enrol:http://pusat.example#K7QF-29MD", "mpp-enrol:https://pusat.example@elsewhere.example#K7QF-29MD",
            "mpp-enrol:https://pusat.example.elsewhere.example#K7QF-29MD"})
    void nobodyMovesAKioskToAnotherCentreWithAQr(String text) {
        assertEquals(Cause.CODE_OF_ANOTHER_CENTRE, bad(text));
    }

    @Test
    void refusalDoesNotRepeatWhatWasShown() {
        var read = EnrolmentCode.read("mpp-enrol:https://elsewhere.example#K7QF-29MD", CENTRE);
        assertFalse(read.toString().contains("elsewhere"), read.toString());
    }
}
