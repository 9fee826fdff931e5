package id.mpp.sync.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Delivery;
import id.mpp.sync.Export;
import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.Disk;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.ParcelFile;
import id.mpp.sync.spool.SimulatedDisk;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SmallDisk;
import id.mpp.sync.wire.SpoolFiles;
import id.mpp.sync.wire.TestCentreKey;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sticks that fill, lock and vanish, and acknowledgements from the centre and from others.
class StickExportTest {

    private static final URI CENTRE = URI.create("https://pusat.example");
    private static final String KIOSK = "kiosk-0002";
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    private final TestCentreKey centre = new TestCentreKey();
    private final List<Delivery> told = new ArrayList<>();
    private Path stick = Path.of("");
    private FolderSpool spool;
    private StickExport export;

    @BeforeEach
    void open() throws Exception {
        Path data = folder.resolve("data");
        stick = Files.createDirectories(folder.resolve("stick"));
        spool = FolderSpool.open(data, Clock.systemUTC(), () -> Optional.of(OpenedParcel.sealingKey()),
                new SpoolLimits(0, 0, 0));
        Map<String, Object> root = centre.trustRoot();
        var trusted = new TrustRoot("EC", "P-256", String.valueOf(root.get("x")), String.valueOf(root.get("y")));
        var record = new EnrolmentRecord(CENTRE, KIOSK, 2, CENTRE.resolve("/oidc"), OpenedParcel.sealingKey(),
                Optional.of(trusted), Optional.empty());
        var documents = new SignedDocuments(data, () -> Optional.of(new Pinned(trusted, CENTRE, KIOSK)),
                Clock.systemUTC(), Duration.ofMinutes(1));
        export = new StickExport(spool, () -> Optional.of(record), documents, Clock.systemUTC(), told::add);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private Path parcels() {
        return stick.resolve("mpp-parcels").resolve(KIOSK);
    }

    private Spool.Stored put(int bytes) throws Exception {
        return spool.put(Samples.newId(), Samples.application(bytes));
    }

    private static Map<String, Object> ack(ParcelId id, String sha256) {
        return Map.of("id", id.toString(), "sha256", sha256, "receipt", "26-0472-7K", "receivedAt",
                "2026-11-23T02:41:07Z");
    }

    private void acknowledge(TestCentreKey signer, String typ, String audience, List<Map<String, Object>> acks)
            throws IOException {
        String jws = signer.sign(typ,
                TestCentreKey.claims(CENTRE, 1).audience(audience).claim("acks", acks).build());
        Files.writeString(parcels().resolve("acks.jws"), jws);
    }

    @Test
    void parcelsGoOutWholeAndAreDeletedOnTheCentresWordAlone() throws Exception {
        Spool.Stored first = put(2_000);
        Spool.Stored second = put(70_000);
        Spool.Stored third = put(10);

        assertEquals(new Export(3, 0, 0, Optional.empty()), export.write(stick));
        assertEquals(second.sealedSha256(), Sha256.hexOf(parcels().resolve(second.id() + ".parcel")));
        JsonNode manifest = JsonMapper.shared().readTree(parcels().resolve("manifest.json").toFile());
        assertEquals(3, manifest.path("parcels").size());
        assertEquals(first.sealedSha256(), manifest.path("parcels").get(0).path("sha256").asString());
        assertEquals(3, spool.waiting().size(), "they still wait here");

        acknowledge(centre, "mpp-parcel-acks+jwt", KIOSK, List.of(ack(first.id(), first.sealedSha256()),
                ack(second.id(), third.sealedSha256()), ack(Samples.newId(), first.sealedSha256())));
        assertEquals(new Export.Acknowledged(1, 1, 1, Optional.empty()), export.readAcknowledgement(stick));

        assertEquals(List.of(second.id(), third.id()), spool.waiting().stream().map(Spool.Waiting::id).toList());
        assertEquals(List.of(first.id()), told.stream().map(Delivery::id).toList());
        assertEquals("26-0472-7K", spool.receipts().getFirst().receipt());
        assertFalse(Files.exists(parcels().resolve(first.id() + ".parcel")), "room for the next ones");
        assertTrue(Files.exists(parcels().resolve(second.id() + ".parcel")), "nobody has these bytes yet");

        assertEquals(new Export.Acknowledged(0, 2, 1, Optional.empty()), export.readAcknowledgement(stick),
                "read once more it says nothing new");
        assertEquals(1, told.size());
    }

    @Test
    void exportingAgainCopiesOnlyWhatIsNotThereWhole() throws Exception {
        put(2_000);
        Spool.Stored damaged = put(3_000);
        export.write(stick);
        Path copy = parcels().resolve(damaged.id() + ".parcel");
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 1] ^= 1;
        Files.write(copy, bytes);
        put(10);

        assertEquals(new Export(2, 1, 0, Optional.empty()), export.write(stick));
        assertEquals(damaged.sealedSha256(), Sha256.hexOf(copy));
    }

    @Test
    void parcelThatWentByTheLineMeanwhileIsNotDeliveredTwice() throws Exception {
        Spool.Stored stored = put(2_000);
        export.write(stick);
        spool.delivered(spool.next(Instant.now()).orElseThrow(), "26-0472-7K", Instant.now());
        acknowledge(centre, "mpp-parcel-acks+jwt", KIOSK, List.of(ack(stored.id(), stored.sealedSha256())));

        assertEquals(new Export.Acknowledged(0, 1, 0, Optional.empty()), export.readAcknowledgement(stick));
        assertEquals(List.of(), told);
    }

    @Test
    void wordOfAnybodyElseDeletesNothing() throws Exception {
        Spool.Stored stored = put(2_000);
        export.write(stick);
        List<Map<String, Object>> acks = List.of(ack(stored.id(), stored.sealedSha256()));

        assertTrue(export.readAcknowledgement(stick).refused().isPresent(), "there is none");
        acknowledge(new TestCentreKey(), "mpp-parcel-acks+jwt", KIOSK, acks);
        assertTrue(export.readAcknowledgement(stick).refused().isPresent(), "forged");
        acknowledge(centre, "mpp-parcel-acks+jwt", "kiosk-0003", acks);
        assertTrue(export.readAcknowledgement(stick).refused().isPresent(), "for another kiosk");
        acknowledge(centre, "mpp-catalogue+jwt", KIOSK, acks);
        assertTrue(export.readAcknowledgement(stick).refused().isPresent(), "something else that was signed");
        Files.write(parcels().resolve("acks.jws"), new byte[9 << 20]);
        assertTrue(export.readAcknowledgement(stick).refused().isPresent(), "endless");

        assertEquals(1, spool.waiting().size());
    }

    @Test
    void damagedParcelDoesNotLeaveUnderItsGoodName() throws Exception {
        Spool.Stored stored = put(2_000);
        Path file = SpoolFiles.find(folder.resolve("data/spool"), stored.id()).orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        Files.write(file, bytes);

        assertEquals(new Export(0, 0, 1, Optional.of(Export.Trouble.DISK)), export.write(stick));
        assertEquals(List.of(), SpoolFiles.parcels(parcels()));
    }

    @Test
    void fullStickTakesTheUrgentAndTheSmallAndTheNextOneTheRest() throws Exception {
        put(2 * MB);
        put(2 * MB);
        put(10);
        Spool.Stored ticket = spool.put(Samples.newId(), Samples.ticket());
        try (SmallDisk small = SmallDisk.mount(folder, 4)) {
            Export first = export.write(small.path());

            assertEquals(new Export(3, 0, 1, Optional.of(Export.Trouble.STICK_FULL)), first);
            stick = small.path();
            assertTrue(Files.exists(parcels().resolve(ticket.id() + ".parcel")));
            Path large = SpoolFiles.parcels(parcels()).stream().filter(it -> it.toFile().length() > MB).findFirst()
                    .orElseThrow();
            assertEquals(0, Arrays.stream(Optional.ofNullable(parcels().toFile().list()).orElseThrow())
                    .filter(name -> name.endsWith(".tmp")).count());
            Files.delete(large);
            spool.delivered(spool.line().get(1), "r", Instant.now());
            assertEquals(new Export(1, 2, 0, Optional.empty()), export.write(stick), "goes on where it ended");
        }
    }

    @Test
    void readOnlyStickIsSaidSo() throws Exception {
        put(2_000);
        try (SmallDisk small = SmallDisk.mount(folder, 4)) {
            small.readOnly();
            assertEquals(new Export(0, 0, 1, Optional.of(Export.Trouble.STICK_READ_ONLY)), export.write(small.path()));
        }
    }

    @Test
    void stickPulledInTheMiddleIsSaidSoAndNothingIsLost() throws Exception {
        put(2_000);
        put(2_000);
        put(2_000);
        SmallDisk small = SmallDisk.mount(folder, 4);
        var creations = new AtomicInteger();
        InvocationHandler pulled = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            }
            if (method.getName().equals("create") && creations.incrementAndGet() == 2) {
                small.close();
            }
            try {
                return method.invoke(Disk.REMOVABLE, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        Disk disk = (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[]{Disk.class}, pulled);

        Export result = new Stick(Disk.LOCAL, disk, small.path(), KIOSK).take(spool.line(), Instant.now());

        assertEquals(new Export(1, 0, 2, Optional.of(Export.Trouble.STICK_GONE)), result);
        assertEquals(3, spool.waiting().size());
    }

    /// The copying ends after every single operation once, with whatever the stick then happens to hold.
    @Test
    void copyInterruptedAnywhereLeavesNothingTornUnderAGoodName() throws Exception {
        put(20_000);
        put(100);
        spool.put(Samples.newId(), Samples.ticket());
        List<ParcelFile> line = spool.line();
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed of the interrupted copies: " + seed);
        var chance = new Random(seed);
        boolean finished = false;
        int cuts = 0;
        while (!finished) {
            var disk = new SimulatedDisk(SimulatedDisk.Faults.NONE);
            disk.cutAfter(cuts++);
            try {
                take(disk, line);
                finished = true;
            } catch (SimulatedDisk.PowerCut cut) {
                SimulatedDisk found = disk.afterTheCut(chance);
                for (ParcelFile parcel : line) {
                    whole(found, parcel);
                }
                Export again = take(found, line);
                assertEquals(line.size(), again.written() + again.alreadyThere());
                assertEquals(Optional.empty(), again.trouble());
            }
        }
        assertTrue(cuts > 20, "it was interrupted " + cuts + " times");
    }

    private Export take(SimulatedDisk disk, List<ParcelFile> line) {
        return new Stick(Disk.LOCAL, disk, stick, KIOSK).take(line, Instant.now());
    }

    private void whole(SimulatedDisk disk, ParcelFile parcel) throws IOException {
        Path copy = parcels().resolve(parcel.id() + ".parcel");
        if (disk.exists(copy)) {
            try (InputStream in = disk.read(copy)) {
                assertEquals(parcel.sha256(), Sha256.hexOf(in), "torn under its good name");
            }
        }
    }

    @Test
    void techniciansCommandTouchesNothingOfARunningKiosk() throws Exception {
        put(2_000);
        Path enrolment = Files.createDirectories(folder.resolve("data/enrolment"));
        Files.writeString(enrolment.resolve("enrolment.json"), JsonMapper.shared().writeValueAsString(
                Map.of("central", CENTRE, "kioskId", KIOSK, "kioskNumber", 2, "issuer", CENTRE, "sealingKey",
                        Map.of("keyId", "centre-2026-1", "publicKey", OpenedParcel.CENTRE_PUBLIC_KEY))));

        assertEquals(0, ExportCommand.run(folder.resolve("data").toString(), stick.toString()));
        assertEquals(1, SpoolFiles.parcels(parcels()).size());
        assertEquals(1, spool.waiting().size());
        assertEquals(2, ExportCommand.run("one argument"));
    }
}
