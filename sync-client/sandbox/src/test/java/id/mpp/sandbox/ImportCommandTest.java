package id.mpp.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Contents;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Export;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The whole way out by a stick: the product's client exports, the sandbox's command takes over in a process of its own
/// while the centre does not run, and the client believes what it wrote.
class ImportCommandTest {

    private static final int PARCELS = 3;

    @TempDir
    Path folder;

    private String database = "";
    private SandboxConfig config = SandboxConfig.inMemory();
    private Path stick = Path.of("");
    private SyncClient kiosk;

    @BeforeEach
    void kioskExportsWhileTheCentreIsAway() throws Exception {
        database = "jdbc:h2:file:" + folder.resolve("centre");
        stick = Files.createDirectory(folder.resolve("stick"));
        config = SandboxConfig.inMemory().withJdbcUrl(database);
        try (Sandbox centre = Sandbox.start(config)) {
            config = config.withPort(centre.port());
            kiosk = SyncClients.open(new SyncConfig(centre.base(), folder.resolve("kiosk"),
                    Optional.of(centre.enrolmentCode()), "Kios 1"), Clock.systemUTC());
            var enrolments = new Heard<Enrolment>();
            kiosk.onEnrolment(enrolments);
            enrolments.next(Enrolment.Enrolled.class);
        }
        for (int i = 1; i <= PARCELS; i++) {
            kiosk.spool().put(ParcelId.at(Instant.now(), RandomGenerator.getDefault()),
                    application("26-000" + i + "-1A"));
        }
        assertEquals(new Export(PARCELS, 0, 0, Optional.empty()), kiosk.exportTo(stick).get(60, TimeUnit.SECONDS));
    }

    @AfterEach
    void close() {
        kiosk.close();
    }

    private static Contents application(String receipt) {
        Map<String, Object> manifest = Map.of("kiosk", "kiosk-0001", "receipt", receipt, "agencyId", "dukcapil",
                "serviceId", "dukcapil.akta-lahir", "serviceName", "Akta kelahiran", "assurance", "TYPED");
        return new Contents(ParcelKind.APPLICATION, manifest,
                List.of(new Contents.Part("answers.json", "application/json", "{}".getBytes(UTF_8)),
                        new Contents.Part("application.pdf", "application/pdf", new byte[100_000])));
    }

    private record Said(int end, List<String> lines) {
    }

    private Said command(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")), SandboxMain.class.getName()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader(UTF_8).lines()
                .filter(line -> !line.matches("[0-9:.]+ (INFO|WARN) .*")).toList();
        return new Said(process.waitFor(), lines);
    }

    private Path ofKiosk() {
        return stick.resolve("mpp-parcels/kiosk-0001");
    }

    private List<Path> parcels() throws IOException {
        try (var files = Files.list(ofKiosk())) {
            return files.filter(file -> file.toString().endsWith(".parcel")).sorted().toList();
        }
    }

    private JsonNode arrived() throws IOException {
        try (Sandbox centre = Sandbox.start(config); Wire office = new Wire(centre.base())) {
            return office.page("/arrivals/parcels.json").expect(200).json().path("parcels");
        }
    }

    @Test
    void whatIsTakenOverIsAcknowledgedAndTheKioskDeletesExactlyThat() throws Exception {
        Said said = command("import", stick.toString(), database);

        assertEquals(0, said.end(), said::toString);
        assertEquals("3 taken, 0 refused", said.lines().getLast());
        assertEquals(3, said.lines().stream().filter(line -> line.matches("taken    .*[.]parcel  26-000[123]-1A"))
                .count(), said::toString);
        var deliveries = new Heard<Delivery>();
        kiosk.onDelivery(deliveries);
        assertEquals(new Export.Acknowledged(PARCELS, 0, 0, Optional.empty()),
                kiosk.readAcknowledgement(stick).get(60, TimeUnit.SECONDS));
        deliveries.next(Delivery.Delivered.class);
        assertEquals(List.of(), kiosk.spool().waiting());
        assertEquals(List.of(), parcels(), "tidied");
        Said again = command("import", stick.toString(), database);
        assertEquals(new Said(0, List.of("0 taken, 0 refused")), again,
                "the old list on an empty stick misses nothing");
        JsonNode arrived = arrived();
        assertEquals(PARCELS, arrived.size());
        assertTrue(arrived.valueStream().allMatch(parcel -> parcel.path("imported").asBoolean()), arrived::toString);
    }

    @Test
    void halfOfACopyAForeignKioskAndALieAreRefusedEachWithItsReasonAndStay() throws Exception {
        Path torn = parcels().get(0);
        try (FileChannel file = FileChannel.open(torn, StandardOpenOption.WRITE)) {
            file.truncate(70_000);
        }
        Path missing = parcels().get(1);
        Path foreign = Files.createDirectories(stick.resolve("mpp-parcels/kiosk-0007"));
        Files.copy(parcels().get(2), foreign.resolve(parcels().get(2).getFileName()));
        Files.delete(missing);

        Said said = command("import", stick.toString(), database);

        assertEquals(1, said.end(), said::toString);
        assertEquals(List.of("refused  " + torn.getFileName()
                + "  it is not the file that the kiosk wrote, torn or damaged: export again at the kiosk",
                "taken    " + parcels().get(1).getFileName() + "  26-0003-1A",
                "refused  " + missing.getFileName()
                        + "  the kiosk's list promises it, but it is not here: export again at the kiosk",
                "refused  " + parcels().get(1).getFileName()
                        + "  this centre does not know the kiosk: take the stick to the kiosk's own centre",
                "1 taken, 3 refused"), said.lines());
        assertEquals(new Export.Acknowledged(1, 0, 0, Optional.empty()),
                kiosk.readAcknowledgement(stick).get(60, TimeUnit.SECONDS));
        assertEquals(2, kiosk.spool().waiting().size(), "nothing is lost: they are exported once more");
        assertEquals(new Export(2, 0, 0, Optional.empty()), kiosk.exportTo(stick).get(60, TimeUnit.SECONDS));
        Said later = inHere("import", ofKiosk().toString(), database);
        assertEquals("2 taken, 0 refused", later.lines().getLast());
        assertEquals(new Export.Acknowledged(2, 0, 0, Optional.empty()),
                kiosk.readAcknowledgement(stick).get(60, TimeUnit.SECONDS));
        assertEquals(PARCELS, arrived().size());
    }

    private static Said inHere(String... words) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, UTF_8);
        int end = SandboxMain.run(List.of(words), stream, stream);
        return new Said(end, said.toString(UTF_8).strip().lines().toList());
    }

    @Test
    void whoSaysTooLittleOrTheWrongThingIsToldWhatToSay(@TempDir Path empty) throws IOException {
        for (List<String> words : List.of(List.of("import"), List.of("import", stick.toString()),
                List.of("import", stick.toString(), "centre.db"), List.of("8o80"), List.of("1", "2", "3", "4"))) {
            Said said = inHere(words.toArray(String[]::new));
            assertEquals(2, said.end(), words::toString);
            assertTrue(said.lines().stream().anyMatch(line -> line.startsWith("usage: sandbox")), said::toString);
        }
        assertEquals("there is no folder nowhere; is the stick plugged in?",
                inHere("import", folder.resolve("nowhere").toString(), database).lines().getFirst());
        assertEquals("nothing of a kiosk is in it; choose the stick or its folder mpp-parcels",
                inHere("import", empty.toString(), database).lines().getFirst());
        assertEquals("no centre has ever run on this database: is it the right one?",
                inHere("import", stick.toString(), "jdbc:h2:file:" + folder.resolve("another")).lines().getFirst());
        Path file = Files.writeString(folder.resolve("centre.toml"), "[sandbox]\nport = 99999\n");
        assertEquals(file + ":2: key 'sandbox.port': 99999 is out of bounds; allowed: a whole number from 0 to 65535",
                inHere("import", stick.toString(), "--config", file.toString()).lines().getFirst());
        Files.writeString(file, "[sandbox]\njdbc-url = \"" + database + "\"\n");
        assertEquals("3 taken, 0 refused",
                inHere("import", stick.toString(), "--config", file.toString()).lines().getLast());
    }

    @Test
    void databaseThatTheCentreHoldsIsSaidToBeInUse() throws Exception {
        try (Sandbox running = Sandbox.start(config)) {
            Said said = command("import", stick.toString(), database);
            assertEquals(2, said.end(), said::toString);
            assertTrue(said.lines().getLast().contains("Database may be already in use"), said::toString);
            assertEquals(PARCELS, running.importStick(stick).size(), "its own page does it instead");
        }
    }
}
