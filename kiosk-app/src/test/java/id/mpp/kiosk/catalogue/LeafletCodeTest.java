package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafletCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"mpp:layanan/dukcapil.akta-lahir", "https://mpp.sragenkab.example/l/dukcapil.akta-lahir",
            "https://localhost:8080/l/dukcapil.akta-lahir"})
    void aLeafletNamesItsService(String code) {
        assertEquals(Optional.of("dukcapil.akta-lahir"), LeafletCode.serviceId(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dukcapil.akta-lahir", "mpp:layanan/", "mpp:layanan/dukcapil", "mpp:layanan/../etc",
            "mpp:layanan/dukcapil.akta-lahir\n", "mpp:layanan/dukcapil.akta_lahir", "MPP:LAYANAN/DUKCAPIL.AKTA-LAHIR",
            "http://mpp.example/l/dukcapil.akta-lahir", "https:///l/dukcapil.akta-lahir",
            "https://mpp.example/x/l/dukcapil.akta-lahir", "https://mpp.example/l/dukcapil.akta-lahir?u=1",
            "https://a@b/l/dukcapil.akta-lahir", "WIFI:S:warung;P:rahasia;;", "3314004505920007"})
    void anythingElseMeansNothing(String code) {
        assertEquals(Optional.empty(), LeafletCode.serviceId(code));
    }

    @Test
    void whatIsPrintedIsUnderstood() {
        assertEquals(Optional.of("dpmptsp.sip-perawat"), LeafletCode.serviceId(LeafletCode.of("dpmptsp.sip-perawat")));
    }

    @Test
    void aVeryLongCodeMeansNothing() {
        assertEquals(Optional.empty(), LeafletCode.serviceId("mpp:layanan/a." + "b".repeat(70)));
        assertEquals(Optional.empty(), LeafletCode.serviceId("https://" + "a".repeat(4_000) + "/l/a.b"));
    }
}
