package id.mpp.device.scanner.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Every backend has its own words for the same things.
class SaneOptionsTest {

    private static final SaneOptions FLATBED_WITH_FEEDER = SaneOptions.parse("""
            All options specific to device `some:0':
              Scan Mode:
                --mode Lineart|Gray|Color [Color]
                    Selects the scan mode.
                --resolution 75|150|300|600dpi [75]
                --source Flatbed|ADF Front|ADF Duplex [Flatbed]
                --brightness -100..100% (in steps of 1) [inactive]
              Geometry:
                -x 0..215.9mm [215.9]
                -y 0..355.6mm [279.4]
            """);

    private static final SaneOptions FEEDER_ONLY = SaneOptions.parse("""
                --source ADF Front|ADF Back|ADF Duplex [ADF Front]
                --mode True Gray|24bit Color RGB [True Gray]
                --resolution 50..600dpi (in steps of 1) [300]
            """);

    @Test
    void sourceIsNamedInTheDevicesOwnWords() {
        assertEquals(Optional.of("Flatbed"), FLATBED_WITH_FEEDER.source(Source.GLASS));
        assertEquals(Optional.of("ADF Front"), FLATBED_WITH_FEEDER.source(Source.FEEDER));
        assertFalse(FLATBED_WITH_FEEDER.isFeeder(Source.GLASS));
        assertTrue(FLATBED_WITH_FEEDER.isFeeder(Source.FEEDER));
    }

    @Test
    void scannerWithoutGlassTakesItsFeeder() {
        assertEquals(Optional.empty(), FEEDER_ONLY.source(Source.GLASS));
        assertTrue(FEEDER_ONLY.isFeeder(Source.GLASS));
    }

    @Test
    void resolutionIsTheNextBetterOne() {
        assertEquals(Optional.of(300), FLATBED_WITH_FEEDER.resolution(200));
        assertEquals(Optional.of(600), FLATBED_WITH_FEEDER.resolution(1200));
        assertEquals(Optional.of(200), FEEDER_ONLY.resolution(200));
        assertEquals(Optional.of(600), FEEDER_ONLY.resolution(1200));
    }

    @Test
    void colourIsNamedInTheDevicesOwnWords() {
        assertEquals(Optional.of("Color"), FLATBED_WITH_FEEDER.mode(Colour.COLOUR));
        assertEquals(Optional.of("True Gray"), FEEDER_ONLY.mode(Colour.GREY));
        assertEquals(Optional.of("24bit Color RGB"), FEEDER_ONLY.mode(Colour.COLOUR));
    }

    @Test
    void pageIsA4WhateverTheGlassIs() {
        assertEquals(Optional.of(210), FLATBED_WITH_FEEDER.length("x", 210));
        assertEquals(Optional.of(297), FLATBED_WITH_FEEDER.length("y", 297));
        assertEquals(Optional.empty(), FEEDER_ONLY.length("x", 210));
    }

    @Test
    void optionThatIsInactiveIsNotSet() {
        assertFalse(FLATBED_WITH_FEEDER.offers("brightness"));
    }
}
