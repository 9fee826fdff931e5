package id.mpp.sync.courier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import id.mpp.sandbox.line.Fault;
import id.mpp.sandbox.line.FaultyLine;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Body;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Reply;
import id.mpp.sync.spool.ParcelFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The uploads of our courier at a tus server that nobody here wrote: npm `@tus/server`, over a line that breaks.
class TusPeerTest {

    private static final Path MODULES = Path.of("..", "..", ".peers").toAbsolutePath().normalize();
    private static final int BYTES = 5_000_000;
    /// A busy machine may take longer than one slice of the standard for all of it, and requests are counted here.
    private static final Timings ONE_SLICE = new Timings(Duration.ofSeconds(20), Duration.ofMinutes(2),
            Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(10),
            Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(60),
            Duration.ofSeconds(4), Duration.ofMinutes(5), Duration.ofSeconds(60), Duration.ofSeconds(60));

    @TempDir
    Path folder;

    private Process peer;
    private FaultyLine line;
    private CentralHttp http;
    private Path uploads;
    private ParcelFile parcel;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void start() throws Exception {
        boolean installed = Files.isDirectory(MODULES.resolve("node_modules/@tus/server"));
        if (!installed && "1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail("REQUIRE_PEERS=1, but @tus/server is not in .peers; run .ci/peers");
        }
        Assumptions.assumeTrue(installed, "skipped: @tus/server is not in .peers; run .ci/peers");
        uploads = Files.createDirectory(folder.resolve("uploads"));
        Path script = Path.of(TusPeerTest.class.getResource("/peers/tus.mjs").toURI());
        peer = new ProcessBuilder("node", script.toString(), MODULES.toString(), uploads.toString())
                .redirectErrorStream(true)
                .start();
        String said = peer.inputReader().readLine();
        assertTrue(said.startsWith("LISTENING "), said);
        line = FaultyLine.open();
        line.leadsTo(Integer.parseInt(said.substring("LISTENING ".length())));
        http = new CentralHttp(ONE_SLICE, new CentralClock(Clock.systemUTC()));
        byte[] sealed = new byte[BYTES];
        new Random(11).nextBytes(sealed);
        Path file = Files.write(folder.resolve("parcel"), sealed);
        parcel = new ParcelFile(ParcelId.at(Instant.now(), new Random(11)), ParcelKind.APPLICATION, file, BYTES, "", 1,
                0, Instant.EPOCH);
    }

    @AfterEach
    void stop() throws IOException {
        if (peer != null) {
            peer.destroy();
        }
        if (line != null) {
            line.close();
        }
        if (http != null) {
            http.close();
        }
    }

    private Upload upload() {
        return new Upload(line.base(), this::send, new UploadNotes(folder.resolve("notes")), ONE_SLICE);
    }

    private Reply send(Ask ask) {
        asked.add(ask.method());
        return http.send(ask);
    }

    private long count(String method) {
        return asked.stream().filter(method::equals).count();
    }

    private void arrivedAs(Upload.Outcome outcome) throws IOException {
        String name = assertInstanceOf(Upload.Outcome.Complete.class, outcome).upload();
        assertEquals(-1, Files.mismatch(parcel.file(), uploads.resolve(name)), "the same bytes");
    }

    @Test
    void arrivesAsItWas() throws IOException {
        arrivedAs(upload().send(parcel, UploadingKiosk.UNHURRIED));

        assertEquals(1, count("PATCH"), "in one go");
    }

    @Test
    void cutInTheMiddleSeveralTimesAndResumed() throws IOException {
        line.then(Fault.cutOnTheWayUp(1_200_000), Fault.cutOnTheWayUp(900_000), Fault.cutOnTheWayUp(1_000_000),
                Fault.cutOnTheWayDown(100));
        Upload upload = upload();
        Upload.Outcome outcome = upload.send(parcel, UploadingKiosk.UNHURRIED);
        int cuts = 0;
        for (; outcome instanceof Upload.Outcome.Stopped && cuts < 10; cuts++) {
            outcome = upload.send(parcel, UploadingKiosk.UNHURRIED);
        }

        arrivedAs(outcome);
        assertTrue(cuts >= 3, "cut " + cuts + " times");
        assertEquals(1, count("POST"), "one upload, resumed");
        assertTrue(line.carriedUp() < BYTES * 1.3, "carried " + line.carriedUp() + " bytes for " + BYTES);
    }

    @Test
    void anotherProgramGoesOnWhereTheFirstWasKilled() throws IOException {
        line.then(Fault.cutOnTheWayUp(2_000_000));
        assertInstanceOf(Upload.Outcome.Stopped.class, upload().send(parcel, UploadingKiosk.UNHURRIED));

        arrivedAs(upload().send(parcel, UploadingKiosk.UNHURRIED));

        assertEquals(1, count("POST"), "one upload, resumed");
    }

    @Test
    void standsAsideInTheMiddleAndGoesOnWithoutANewConnection() throws IOException {
        line.carries(4_000_000);
        var once = new Manners() {

            private int looks;

            @Override
            public boolean standsAside() {
                looks++;
                return looks == 3;
            }

            @Override
            public boolean takesTurns() {
                return true;
            }
        };
        Upload upload = upload();

        assertInstanceOf(Upload.Outcome.StoodAside.class, upload.send(parcel, once));
        arrivedAs(upload.send(parcel, UploadingKiosk.UNHURRIED));

        assertEquals(1, line.connections(), "the request ended in good order");
        assertEquals(2, count("PATCH"));
    }

    @Test
    void offsetThatIsNotWhereTheServerStandsIsAskedForAgain() throws IOException {
        line.then(Fault.cutOnTheWayUp(1_500_000));
        Upload upload = upload();
        assertInstanceOf(Upload.Outcome.Stopped.class, upload.send(parcel, UploadingKiosk.UNHURRIED));
        // somebody else, an older self on a half-open line, moves the upload while this one knows where it stood
        Path note = folder.resolve("notes").resolve(parcel.id().toString());
        URI address = URI.create(Files.readString(note, UTF_8));
        Reply.Answer head = assertInstanceOf(Reply.Answer.class, http.send(tus("HEAD", address, new Body.None())));
        long stands = Long.parseLong(head.header("Upload-Offset").orElseThrow());
        var moving = new Upload(line.base(), ask -> {
            if (ask.method().equals("PATCH") && count("PATCH") == 1) {
                asked.add("PATCH");
                http.send(tus("PATCH", address, part(stands, 100_000)).with("Upload-Offset", "" + stands));
                return http.send(tus("PATCH", address, part(stands, 100_000)).with("Upload-Offset", "" + stands));
            }
            return send(ask);
        }, new UploadNotes(folder.resolve("notes")), ONE_SLICE);

        arrivedAs(moving.send(parcel, UploadingKiosk.UNHURRIED));
        assertEquals(1, count("POST"));
    }

    private Body part(long offset, long length) {
        return new Body.FilePart("application/offset+octet-stream", parcel.file(), offset, length);
    }

    private static Ask tus(String method, URI address, Body body) {
        return new Ask(method, address, Map.of("Tus-Resumable", "1.0.0"), body, Duration.ofSeconds(20));
    }

    @Test
    void uploadThatTheServerHasThrownAwayBeginsAnew() throws IOException {
        line.then(Fault.cutOnTheWayUp(1_500_000));
        Upload upload = upload();
        assertInstanceOf(Upload.Outcome.Stopped.class, upload.send(parcel, UploadingKiosk.UNHURRIED));
        try (var files = Files.list(uploads)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        arrivedAs(upload.send(parcel, UploadingKiosk.UNHURRIED));

        assertEquals(2, count("POST"));
    }
}
