package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a machine without a network card to one whose gateway is missing: each step is mended in turn, and the doctor
/// names the next.
class DoctorOnANetworkTest {

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void machine() throws IOException {
        Peers.need(System.getProperty("user.name").equals("root") && Peers.program("ip").isPresent()
                && Peers.program("nsenter").isPresent(), "a network of its own needs root and iproute2");
        ward = new Ward(folder).configured("https://pusat.example.go.id", "");
    }

    @Test
    void stepAfterStep() throws Exception {
        try (OwnNetwork network = OwnNetwork.open()) {
            first(network, "line.no-port", "supplier");

            network.ip("link add kios0 type veth peer name hub0");
            network.ip("link set kios0 up");
            assertEquals("hub0, kios0", first(network, "line.unplugged", "staff"));

            network.ip("link set hub0 up");
            first(network, "line.no-address", "technician");

            network.ip("addr add 169.254.7.7/16 dev kios0");
            first(network, "line.only-own-address", "technician");

            network.ip("addr add 192.0.2.7/24 dev kios0");
            assertEquals("pusat.example.go.id", first(network, "line.name-server-silent", "technician"));

            ward.configured("https://198.51.100.9", "");
            assertEquals("198.51.100.9:443", first(network, "line.unreachable", "technician"));

            ward.configured("https://192.0.2.7", "");
            assertEquals("192.0.2.7:443", first(network, "line.refused", "centre"));
        }
    }

    /// The only step that is broken.
    ///
    /// @return what the sentence names
    private String first(OwnNetwork network, String id, String mender) throws Exception {
        Examined line = network.examine(ward.toml, ward.data, "--only", "line");
        assertEquals(id, line.bad(), line.out());
        line.says(id, "fault", mender);
        assertEquals(2, line.status());
        assertTrue(line.ids().contains("line.token-not-reached"), "those after it are not blamed");
        return line.finding(id).path("values").path(0).asString();
    }
}
