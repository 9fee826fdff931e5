package id.mpp.demo;

import static id.mpp.demo.glass.Glass.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.glass.Glass;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.Alarms;
import id.mpp.kiosk.Kiosk;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.Session;
import id.mpp.kiosk.Site;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Keeping;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.screen.receiving.PhonePaper.Standing;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sandbox.Sandbox;
import id.mpp.sandbox.SandboxConfig;
import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A citizen hands a paper in once: one comes from the vault, one from the phone and is kept for the next time. The
/// whole kiosk but for its screens, and the real centre.
class PapersToCentreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LoadedServices SERVICES = ServiceFolders.bundled();
    private static final ServiceDefinition RECORD = SERVICES.catalog().service("polres.skck-panjang").orElseThrow();

    private final HttpClient phone = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final AtomicReference<Standing> standing = new AtomicReference<>(new Standing.Preparing());
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path folder;

    private Sandbox centre;
    private SyncClient sync;
    private Devices devices;
    private Kiosk kiosk;

    @BeforeEach
    void open() throws Exception {
        Glass.start(false);
        centre = Sandbox.start(SandboxConfig.inMemory());
        Path data = Files.createDirectory(folder.resolve("data"));
        var config = new KioskConfig(
                new Site("MPP Kabupaten Sragen", "33.14", "Kabupaten Sragen", JAKARTA, "lantai 1", ""), "Mesin 2",
                new SyncConfig(centre.base(), folder.resolve("sync"), Optional.of(centre.enrolmentCode()), "Mesin 2"),
                data, Optional.empty(),
                new DevicesConfig(Optional.empty(), PrinterProfiles.GENERIC, PaperWidth.MM_80, Optional.empty(),
                        Optional.empty(), Optional.empty(), Duration.ofSeconds(10)),
                new KioskConfig.Screen(false, OptionalInt.empty(), OptionalInt.empty(), Language.INDONESIAN));
        Clock clock = Clock.system(JAKARTA);
        sync = SyncClients.open(config.sync(), clock);
        var enrolled = new CompletableFuture<Enrolment>();
        sync.onEnrolment(now -> {
            if (now instanceof Enrolment.Enrolled) {
                enrolled.complete(now);
            }
        });
        enrolled.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        devices = Devices.open(config.devices());
        kiosk = onFx(() -> new Kiosk(config, Timings.ofHall(), devices, sync, _ -> Optional.empty(),
                Counters.always(JAKARTA), new Kiosk.Screenside(Platform::runLater, Platform::isFxApplicationThread,
                        Alarms.on(clockwork, Platform::runLater), () -> Language.INDONESIAN),
                clock));
        onFx(() -> {
            kiosk.session().listen(new Session.Listener() {
                @Override
                public void moved(Step from, Step to) {
                    steps.add(to);
                }
            });
            kiosk.papersFromPhone().follow(standing::set);
            return "";
        });
    }

    @AfterEach
    void close() throws Exception {
        clockwork.shutdownNow();
        kiosk.close();
        devices.close();
        sync.close();
        centre.close();
        phone.shutdownNow();
        phone.close();
    }

    private void tell(Event event) throws Exception {
        onFx(() -> {
            kiosk.session().tell(event);
            return "";
        });
    }

    private <S extends Step> S until(Class<S> kind, Predicate<S> holds) throws Exception {
        while (true) {
            Step step = steps.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (step == null) {
                throw new AssertionError("waited for " + kind.getSimpleName());
            }
            if (kind.isInstance(step) && holds.test(kind.cast(step))) {
                return kind.cast(step);
            }
        }
    }

    private <S extends Standing> S stands(Class<S> kind) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!kind.isInstance(standing.get())) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited for " + kind.getSimpleName() + ", it is " + standing.get());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return kind.cast(standing.get());
    }

    /// Siti signs in by phone; her vault holds a family card.
    private void signIn() throws Exception {
        tell(new Event.ServiceChosen(RECORD));
        tell(new Event.ApplicationAsked());
        var code = new CompletableFuture<String>();
        onFx(() -> {
            kiosk.phone().onStarted(started -> started.ifPresent(it -> code.complete(it.userCode())));
            return "";
        });
        tell(new Event.PhoneChosen());
        String form = "user_code=" + code.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                + "&citizen=siti&decision=approve";
        var approval = HttpRequest.newBuilder(URI.create(centre.base() + "/oidc/activate"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                .build();
        assertEquals(200, phone.send(approval, BodyHandlers.discarding()).statusCode());
    }

    /// What is not known already is answered as in the service's example.
    private Application answered() throws Exception {
        var example = SERVICES.example(RECORD.id()).orElseThrow();
        Step step = until(Step.class, it -> it instanceof Step.Answering);
        while (step instanceof Step.Answering at) {
            var given = example.given().stream().filter(one -> one.question().equals(at.questionId())).findFirst();
            tell(new Event.Answered(at.questionId(), given.orElseThrow().answer(LocalDate.now(JAKARTA))));
            step = until(Step.class, it -> true);
        }
        Step.Gathering there = step instanceof Step.Gathering it && known(it)
                ? it
                : until(Step.Gathering.class, PapersToCentreTest::known);
        if (!ticked(there)) {
            // answered faster than a hand can: the list came after the page and is only offered
            tell(new Event.StoredPapersUsed());
            there = until(Step.Gathering.class, PapersToCentreTest::ticked);
        }
        return there.application();
    }

    private static boolean known(Step.Gathering step) {
        return ticked(step) || !step.offered().isEmpty();
    }

    private static boolean ticked(Step.Gathering step) {
        return step.application().papers().get("kk") instanceof Paper.FromVault;
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1600, 2100, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x4b3a2d));
        pen.fillRect(0, 0, 1600, 2100);
        pen.setColor(new Color(0xf2f1ec));
        pen.fillRect(150, 180, 1300, 1750);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font("Inter", Font.PLAIN, 36));
        for (int y = 320; y < 1800; y += 64) {
            pen.drawString("Fotokopi kartu tanda penduduk elektronik, contoh saja", 240, y);
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private JsonNode page(String path) throws Exception {
        var answer = phone.send(HttpRequest.newBuilder(URI.create(centre.base() + path)).build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), path);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private int status(String path) throws Exception {
        return phone.send(HttpRequest.newBuilder(URI.create(centre.base() + path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void oneComesFromTheVaultOneFromThePhoneAndNothingIsSentTwice() throws Exception {
        signIn();
        answered();
        tell(new Event.PhoneAsked("ktp"));
        URI address = stands(Standing.Waiting.class).address();
        var looked = HttpRequest.newBuilder(address).header("X-Kirim", "1").build();
        assertTrue(phone.send(looked, BodyHandlers.ofString()).body().contains("KTP"));
        var sent = HttpRequest.newBuilder(URI.create(address + "/berkas")).PUT(BodyPublishers.ofByteArray(photo()))
                .build();
        assertEquals(204, phone.send(sent, BodyHandlers.discarding()).statusCode());
        assertEquals(1, stands(Standing.Shown.class).pages().size());
        onFx(() -> {
            kiosk.papersFromPhone().take();
            return "";
        });
        until(Step.Gathering.class, it -> it.application().papers().get("ktp") instanceof Paper.Scanned paper
                && paper.origin() == Paper.Origin.PHONE);
        tell(new Event.KeepingChosen(Optional.of(new Keeping("simpan-uji", Instant.now()))));
        tell(new Event.PaperPostponed("skck_lama"));
        until(Step.Reviewing.class, it -> true);
        tell(new Event.Confirmed("uji"));
        Receipt receipt = until(Step.Sending.Delivered.class, it -> true).receipt();

        JsonNode parcel = page("/arrivals/parcels/" + receipt.parcel());
        assertEquals("kk", parcel.path("fromVault").path(0).path("name").asString());
        assertTrue(parcel.path("fromVault").path(0).path("found").asBoolean(false), parcel::toString);
        assertEquals("ktp.pdf", parcel.path("manifest").path("vault").path("parts").path(0).asString());
        assertEquals(200, status("/arrivals/parcels/" + receipt.parcel() + "/kk.pdf"), "the clerk reads it");
        assertEquals(200, status("/arrivals/parcels/" + receipt.parcel() + "/ktp.pdf"));
        String after = phone.send(looked, BodyHandlers.ofString()).body();
        assertTrue(after.contains("Berkas sudah dipakai di kios."), after);

        // the next time both are there
        tell(new Event.Left(Notice.NONE));
        signIn();
        Application next = answered();
        assertInstanceOf(Paper.FromVault.class, next.papers().get("ktp"));
        tell(new Event.Left(Notice.NONE));
    }
}
