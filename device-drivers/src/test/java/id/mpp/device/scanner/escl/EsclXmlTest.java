package id.mpp.device.scanner.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.scanner.ScanRequest.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What scanners on a network say of themselves, and what strangers say in their place.
class EsclXmlTest {

    private static final String GLASS = """
            <scan:Platen><scan:PlatenInputCaps>
              <scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>3507</scan:MaxHeight>
              <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode> RGB24
              </scan:ColorMode></scan:ColorModes>
              %s
            </scan:PlatenInputCaps></scan:Platen>
            """;
    private static final String LISTED = """
            <scan:DiscreteResolution><scan:XResolution>200</scan:XResolution></scan:DiscreteResolution>
            <scan:DiscreteResolution><scan:XResolution>300</scan:XResolution></scan:DiscreteResolution>
            """;
    private static final String RANGE = """
            <scan:XResolutionRange><scan:Min>75</scan:Min><scan:Max>300</scan:Max></scan:XResolutionRange>
            """;

    @Test
    void glassIsReadWithItsSizeResolutionsAndColours() throws DeviceException {
        var glass = new ScannerCapabilities.Input(2550, 3507, List.of(200, 300), Set.of("Grayscale8", "RGB24"));
        assertEquals(Map.of(Source.GLASS, glass), capabilities(GLASS.formatted(LISTED)).inputs());
    }

    @Test
    void rangeOfResolutionsOffersTheUsualOnesInIt() throws DeviceException {
        var glass = capabilities(GLASS.formatted(RANGE)).inputs().get(Source.GLASS);
        assertEquals(Optional.of(List.of(100, 150, 200, 300)),
                Optional.ofNullable(glass).map(ScannerCapabilities.Input::resolutions));
    }

    @Test
    void feederAloneIsAWayIn() throws DeviceException {
        String feeder = GLASS.formatted(LISTED).replace("PlatenInputCaps", "AdfSimplexInputCaps");
        assertEquals(Set.of(Source.FEEDER), capabilities(feeder).inputs().keySet());
    }

    @Test
    void namespaceOfItsOwnIsForgiven() throws DeviceException {
        String xml = "<ScannerStatus xmlns='http://maker.example/2031'><State>Idle</State></ScannerStatus>";
        assertEquals(new ScannerStatus("Idle", "", Map.of()), EsclXml.status(bytes(xml)));
    }

    @Test
    void statusKnowsTheFeederAndEveryJobByItsPath() throws DeviceException {
        ScannerStatus status = EsclXml.status(bytes("""
                <s:ScannerStatus xmlns:s="urn:s" xmlns:p="urn:p"><p:State>Processing</p:State>
                  <s:AdfState>ScannerAdfJam</s:AdfState>
                  <s:Jobs>
                    <s:JobInfo><p:JobUri>/eSCL/ScanJobs/1</p:JobUri><p:JobState>Completed</p:JobState></s:JobInfo>
                    <s:JobInfo><p:JobUri>http://10.0.0.7:80/eSCL/ScanJobs/2</p:JobUri>
                      <p:JobState>Aborted</p:JobState></s:JobInfo>
                  </s:Jobs>
                </s:ScannerStatus>"""));
        assertEquals(Optional.of(Cause.PAPER_JAM), status.trouble());
        assertEquals(Map.of("/eSCL/ScanJobs/1", "Completed", "/eSCL/ScanJobs/2", "Aborted"), status.jobStates());
        assertTrue(status.gaveUp("/eSCL/ScanJobs/2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>please sign in</html>", "<ScannerStatus>", "{\"state\":\"Idle\"}",
            "<ScannerCapabilities/>"})
    void whatIsNoStatusIsRefused(String answer) {
        assertThrows(DeviceException.class, () -> EsclXml.status(bytes(answer)));
    }

    @Test
    void scannerWithoutAnyWayInIsRefused() {
        assertThrows(DeviceException.class, () -> capabilities(""));
    }

    @Test
    void sizeThatIsNoNumberIsRefused() {
        assertThrows(DeviceException.class, () -> capabilities(GLASS.formatted(LISTED).replace("2550", "wide")));
    }

    @Test
    void documentTypeIsRefusedBeforeItsEntitiesAreLookedAt() {
        String attack = """
                <!DOCTYPE s [<!ENTITY file SYSTEM "file:///etc/hostname">]>
                <ScannerStatus><State>&file;</State></ScannerStatus>""";
        var refused = assertThrows(DeviceException.class, () -> EsclXml.status(bytes(attack)));
        assertEquals("the scanner's answer is not XML", refused.getMessage());
    }

    private static ScannerCapabilities capabilities(String inputs) throws DeviceException {
        return EsclXml.capabilities(bytes("<scan:ScannerCapabilities xmlns:scan=\"urn:scan\">" + inputs
                + "</scan:ScannerCapabilities>"));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
