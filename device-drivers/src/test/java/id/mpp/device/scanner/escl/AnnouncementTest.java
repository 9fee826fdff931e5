package id.mpp.device.scanner.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncementTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.99/eSCL", "//192.0.2.99/eSCL", "../admin", "eSCL/../admin", "eSCL?x=1",
            "eSCL#x", "@192.0.2.99", "", "/", "eSCL\r\nHost: x", "eSCL%2f..%2f"})
    void pathThatIsMoreThanAPathIsRefused(String path) {
        assertFalse(EsclScanners.isPath(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eSCL", "/eSCL", "eSCL/", "ipp/faxout/eSCL", "eSCL_v2.1"})
    void pathIsTaken(String path) {
        assertTrue(EsclScanners.isPath(path));
    }

    @ParameterizedTest
    @CsvSource({"192.168.1.8, 192.168.1.2, true", "10.9.8.7, 192.168.1.2, true", "169.254.3.4, 192.168.1.2, true",
            "fd00:1::8, 192.168.1.2, true", "8.8.8.8, 192.168.1.2, false", "2001:4860::8, 192.168.1.2, false",
            "127.0.0.1, 192.168.1.2, false", "127.0.0.1, 127.0.0.1, true", "224.0.0.251, 192.168.1.2, false",
            "0.0.0.0, 192.168.1.2, false"})
    void onlyAddressesNearbyAreBelieved(String announced, String heardAt, boolean believed) throws Exception {
        var address = InetAddress.getByName(announced);
        assertEquals(believed ? Optional.of(address) : Optional.empty(),
                LinkAddresses.believable(new InetAddress[]{address}, InetAddress.getByName(heardAt)));
    }

    @Test
    void addressOfTheOlderKindIsPreferred() throws Exception {
        var four = InetAddress.getByName("192.168.1.8");
        var six = InetAddress.getByName("fd00:1::8");
        assertEquals(Optional.of(four), LinkAddresses.believable(new InetAddress[]{six, four}, four));
    }

    @ParameterizedTest
    @ValueSource(strings = {"escl:mdns", "escl:mdns?name=Kantor depan", "escl:http://[fd00::8]:8080/eSCL",
            "escl:mdns?uuid=urn:uuid:4509A320-00A0-008F-00B6-00559A327D32"})
    void addressIsUnderstood(String address) {
        assertTrue(EsclAddress.parse(address).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"escl:", "escl:mdns?", "escl:mdns?uuid=x", "escl:mdns?name=", "escl:mdns?ip=1", "mdns"})
    void addressIsNotUnderstood(String address) {
        assertTrue(EsclAddress.parse(address).isEmpty());
    }
}
