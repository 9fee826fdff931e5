package id.mpp.device.scanner.sane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static final SaneOptions GLASS_ONLY = SaneOptions.parse("""
                --mode Lineart|Gray|Color [Color]
            """);

    @Test
    void sourceIsNamedInTheDevicesOwnWords() {
        assertEquals(Optional.of(List.of("--source=Flatbed")), FLATBED_WITH_FEEDER.source(Source.GLASS));
        assertEquals(Optional.of(List.of("--source=ADF Front")), FLATBED_WITH_FEEDER.source(Source.FEEDER));
        assertEquals(Optional.of(List.of("--source=ADF Duplex")), FLATBED_WITH_FEEDER.source(Source.FEEDER_BOTH_SIDES));
    }

    @Test
    void scannerWithoutGlassTakesItsFeeder() {
        assertEquals(Optional.of(List.of("--source=ADF Front")), FEEDER_ONLY.source(Source.GLASS));
    }

    @Test
    void scannerWithOneWayInIsAskedForNothing() {
        assertEquals(Optional.of(List.of()), GLASS_ONLY.source(Source.GLASS));
        assertEquals(Optional.empty(), GLASS_ONLY.source(Source.FEEDER));
        assertEquals(Optional.empty(), GLASS_ONLY.source(Source.FEEDER_BOTH_SIDES));
    }

    /// Backends of four makers, as they print it.
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "--source Flatbed|ADF|Duplex [Flatbed]; --source=ADF; --source=Duplex",
            "--source Flatbed|Automatic Document Feeder(left aligned)|Automatic Document Feeder(left aligned,Duplex) "
                    + "[Flatbed]; --source=Automatic Document Feeder(left aligned); "
                    + "--source=Automatic Document Feeder(left aligned,Duplex)",
            "--source Flatbed|Automatic Document Feeder [Flatbed]; --source=Automatic Document Feeder; ''",
            "--source Flatbed|ADF - Front|ADF - Back|ADF - Both sides [Flatbed]; --source=ADF - Front; "
                    + "--source=ADF - Both sides"})
    void bothSidesAreOneOfTheSources(String line, String oneSide, String bothSides) {
        var options = SaneOptions.parse("    " + line);
        assertEquals(Optional.of(List.of(oneSide)), options.source(Source.FEEDER));
        assertEquals(Optional.of(bothSides).filter(it -> !it.isEmpty()).map(List::of),
                options.source(Source.FEEDER_BOTH_SIDES));
    }

    @Test
    void bothSidesAreAnOptionOfTheirOwn() {
        var epson = SaneOptions.parse("""
                    --source Flatbed|Automatic Document Feeder [Flatbed]
                    --adf-mode Simplex|Duplex [inactive]
                """);
        assertEquals(Optional.of(List.of("--source=Automatic Document Feeder", "--adf-mode=Duplex")),
                epson.source(Source.FEEDER_BOTH_SIDES));
        assertEquals(Optional.of(List.of("--source=Automatic Document Feeder", "--adf-mode=Simplex")),
                epson.source(Source.FEEDER));
        var panasonic = SaneOptions.parse("""
                    --source adf|fb [adf]
                    --duplex[=(yes|no)] [no]
                """);
        assertEquals(Optional.of(List.of("--source=adf", "--duplex=yes")), panasonic.source(Source.FEEDER_BOTH_SIDES));
        assertEquals(Optional.of(List.of("--source=adf", "--duplex=no")), panasonic.source(Source.FEEDER));
        assertEquals(Optional.of(List.of("--source=fb")), panasonic.source(Source.GLASS));
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
