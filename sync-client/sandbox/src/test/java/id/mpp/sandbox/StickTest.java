package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sandbox.TestKiosk.SealedParcel;
import id.mpp.sandbox.api.StickImport.Outcome;
import id.mpp.sandbox.api.StickImport.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes on a stick when the network was gone for days.
class StickTest extends SandboxFixture {

    @TempDir
    Path stick;

    private Path put(String kioskId, String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(stick.resolve("mpp-parcels").resolve(kioskId));
        return Files.write(folder.resolve(name), bytes);
    }

    private void put(SealedParcel... parcels) throws IOException {
        for (SealedParcel parcel : parcels) {
            put(kiosk.kioskId(), parcel.id() + ".parcel", parcel.bytes());
        }
        String list = Stream.of(parcels).map(p -> "{\"id\":\"" + p.id() + "\",\"sha256\":\"" + p.sha256() + "\"}")
                .collect(Collectors.joining(","));
        put(kiosk.kioskId(), "manifest.json", ("{\"parcels\":[" + list + "]}").getBytes(UTF_8));
    }

    private SealedParcel application(String receipt) throws IOException {
        clock.advance(Duration.ofSeconds(1));
        return kiosk.application(receipt, new byte[100_000]);
    }

    private Set<String> acknowledged() throws Exception {
        SignedJWT acks = SignedJWT.parse(
                Files.readString(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()).resolve("acks.jws")));
        assertTrue(acks.verify(new ECDSAVerifier(
                ECKey.parse(kiosk.enrolment().json().path("trustRoot").toString()))));
        assertEquals("mpp-parcel-acks+jwt", acks.getHeader().getType().getType());
        assertEquals(List.of(kiosk.kioskId()), acks.getJWTClaimsSet().getAudience());
        Set<String> ids = new HashSet<>();
        for (Object ack : acks.getJWTClaimsSet().getListClaim("acks")) {
            ids.add(((Map<?, ?>) ack).get("id") + " " + ((Map<?, ?>) ack).get("sha256"));
        }
        return ids;
    }

    private static String line(SealedParcel parcel) {
        return parcel.id() + " " + parcel.sha256();
    }

    private static List<Outcome.Refused> refused(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome.Refused.class::isInstance).map(Outcome.Refused.class::cast).toList();
    }

    /// By name; with the folder where it is not our kiosk's.
    private Map<String, Why> why(List<Outcome.Refused> refused) {
        String ours = kiosk.kioskId() + "/";
        return refused.stream().collect(Collectors.toMap(
                it -> stick.resolve("mpp-parcels").relativize(it.file()).toString().replace(ours, ""),
                Outcome.Refused::why));
    }

    @Test
    void listThatPromisesMoreThanIsThereIsToldOfAndOneThatPromisesElsewhereIsNot() throws Exception {
        SealedParcel here = application("26-0001-1A");
        SealedParcel gone = application("26-0002-2B");
        put(here, gone);
        Files.delete(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()).resolve(gone.id() + ".parcel"));

        assertEquals(Map.of(gone.id() + ".parcel", Why.MISSING), why(refused(sandbox.importStick(stick))));
        assertEquals(Set.of(line(here)), acknowledged());

        kiosk.put(gone).expectProblem(413, "too-large");
        put(kiosk.kioskId(), gone.id() + ".parcel", gone.bytes());
        sandbox.importStick(stick);
        Files.delete(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()).resolve(gone.id() + ".parcel"));
        assertEquals(Map.of(), why(refused(sandbox.importStick(stick))), "it is here, so nobody misses it");
    }

    @Test
    void listThatLiesAboutAParcelHasItRefusedAndOneThatIsNonsenseIsNoList() throws Exception {
        SealedParcel parcel = application("26-0001-1A");
        put(kiosk.kioskId(), parcel.id() + ".parcel", parcel.bytes());
        put(kiosk.kioskId(), "manifest.json", ("{\"parcels\":[{\"id\":\"" + parcel.id() + "\",\"sha256\":\""
                + "0".repeat(64) + "\"}]}").getBytes(UTF_8));
        assertEquals(Map.of(parcel.id() + ".parcel", Why.TORN), why(refused(sandbox.importStick(stick))));
        assertFalse(Files.exists(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()).resolve("acks.jws")));

        for (String nonsense : List.of("{\"parcels\":[{\"id\":\"../../../etc/passwd\"}]}", "{\"parcels\":[{\"id\":",
                "[]", "")) {
            put(kiosk.kioskId(), "manifest.json", nonsense.getBytes(UTF_8));
            assertEquals(List.of(), refused(sandbox.importStick(stick)), nonsense);
        }
        put(kiosk.kioskId(), "manifest.json", new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        assertEquals(List.of(), refused(sandbox.importStick(stick)));
        assertEquals(Set.of(line(parcel)), acknowledged());
    }

    @Test
    void parcelsAreTakenOverAndAcknowledgedForTheKiosk() throws Exception {
        SealedParcel first = application("26-0001-1A");
        SealedParcel second = application("26-0002-2B");
        put(first, second);

        assertEquals(2, sandbox.importStick(stick).size());

        assertEquals(Set.of(line(first), line(second)), acknowledged());
        assertEquals("26-0001-1A", kiosk.get("/v1/parcels/" + first.id()).expect(200).field("receipt"));
    }

    @Test
    void secondTimeChangesNothingAndAcknowledgesAgain() throws Exception {
        SealedParcel parcel = application("26-0001-1A");
        put(parcel);
        sandbox.importStick(stick);
        Files.delete(stick.resolve("mpp-parcels").resolve(kiosk.kioskId()).resolve("acks.jws"));

        Outcome.Taken again = assertInstanceOf(Outcome.Taken.class, sandbox.importStick(stick).getFirst());

        assertTrue(again.again());
        assertEquals(Set.of(line(parcel)), acknowledged());
        assertEquals(1, wire.page("/arrivals/parcels.json").json().path("parcels").size());
    }

    @Test
    void tornAndForeignFilesAreRefusedAndTheOthersTaken() throws Exception {
        SealedParcel good = application("26-0001-1A");
        SealedParcel torn = application("26-0002-2B");
        SealedParcel strange = application("26-0003-3C");
        put(good, torn);
        put(kiosk.kioskId(), torn.id() + ".parcel", Arrays.copyOf(torn.bytes(), 70_000));
        put(kiosk.kioskId(), "urlaub.parcel", new byte[10]);
        put("kiosk-0008", strange.id() + ".parcel", strange.bytes());
        TestKiosk other = TestKiosk.enrolled(sandbox, wire, clock);
        put(other.kioskId(), strange.id() + ".parcel", strange.bytes());

        List<Outcome.Refused> refused = refused(sandbox.importStick(stick));

        assertEquals(Set.of(line(good)), acknowledged());
        assertEquals(4, refused.size(), refused::toString);
        assertEquals(Map.of(torn.id() + ".parcel", Why.TORN, "urlaub.parcel", Why.NO_PARCEL,
                "kiosk-0008/" + strange.id() + ".parcel", Why.UNKNOWN_KIOSK,
                other.kioskId() + "/" + strange.id() + ".parcel", Why.OF_ANOTHER_KIOSK), why(refused));
        assertFalse(Files.exists(stick.resolve("mpp-parcels/" + other.kioskId() + "/acks.jws")));
    }

    @Test
    void copyThatEndedBeforeItsListIsTakenAsFarAsItCame() throws Exception {
        SealedParcel whole = application("26-0001-1A");
        SealedParcel torn = application("26-0002-2B");
        put(kiosk.kioskId(), whole.id() + ".parcel", whole.bytes());
        put(kiosk.kioskId(), torn.id() + ".parcel", Arrays.copyOf(torn.bytes(), 65_536 + 150));

        List<Outcome.Refused> refused = refused(sandbox.importStick(stick));

        assertEquals(1, refused.size());
        assertEquals(Why.UNREADABLE, refused.getFirst().why());
        assertEquals(Set.of(line(whole)), acknowledged());
    }

    @Test
    void pageTakesAFolderAndSaysWhatBecameOfEachFile() throws Exception {
        SealedParcel parcel = application("26-0001-1A");
        put(parcel);
        put(kiosk.kioskId(), "urlaub.parcel", new byte[10]);
        Answer page = wire.press("/import", Map.of("folder", stick.toString())).expect(200);
        assertTrue(page.text().contains("Diterima</span> 26-0001-1A"), page::text);
        assertTrue(page.text().contains("Ditolak"), page::text);
        wire.press("/import", Map.of("folder", "/nowhere/at/all")).expect(400);
    }

    @Test
    void emptyStickSaysWhatToDo(@TempDir Path empty) {
        IOException said = assertThrows(IOException.class, () -> sandbox.importStick(empty));
        assertTrue(String.valueOf(said.getMessage()).contains("mpp-parcels"));
    }
}
