package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.Phone;
import id.mpp.kiosk.catalogue.ExampleWalk;
import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.catalogue.LeafletCode;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import id.mpp.simulator.scanner.SamplePaper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// One citizen with a phone in the hand and papers in a bag, page by page. Reads what the screen says and touches it.
final class ScriptedCitizen {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// The courier, the centre and the printer together.
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    private static final int SCAN_RESOLUTION = 200;

    private final Hand hand;
    private final Narrator narrator;
    private final Optional<FarEnds> hall;
    private final Typing typing;

    /// @param hall
    ///            what codes are shown to and papers laid on; without it the citizen signs in by typing, and scans what
    ///            somebody else has laid there
    ScriptedCitizen(Hand hand, Narrator narrator, Optional<FarEnds> hall) {
        this.hand = hand;
        this.narrator = narrator;
        this.hall = hall;
        typing = new Typing(hand);
    }

    /// What they do here besides applying.
    ScriptedVisit visit() {
        return new ScriptedVisit(hand, narrator, hall);
    }

    void arrives() {
        narrator.step("welcome", "Di depan kios: layar sambutan tampil", () -> hand.awaits("start", SOON));
    }

    void begins() {
        narrator.step("finder", "Menyentuh Mulai", () -> {
            hand.touch("start");
            hand.awaits("search", SOON);
        });
    }

    void looksUnder(String agencyId, String name) {
        narrator.step("agency", "Memilih instansi " + name, () -> {
            var title = hand.title();
            hand.touch("agency-" + agencyId);
            hand.awaitsOtherThan("finder", title, SOON);
        });
    }

    void opens(ServiceDefinition service) {
        narrator.step("service", "Membuka layanan " + name(service), () -> {
            typing.pick("service-" + service.id());
            hand.awaits("next", SOON);
        });
    }

    /// A leaflet's QR before the kiosk's own scanner opens the service's page from wherever the citizen is.
    void showsLeaflet(ServiceDefinition service) {
        var scanner = hall.orElseThrow(() -> new StoryBroke("Nobody is here to show a leaflet to this QR scanner; "
                + "play another story")).qrScanner();
        narrator.step("leaflet", "Menunjukkan QR pada selebaran " + name(service) + " ke pemindai QR", () -> {
            var before = hand.title();
            scanner.show(LeafletCode.of(service.id()));
            hand.awaitsOtherThan("welcome", before, SOON);
            hand.awaits("next", SOON);
        });
    }

    void applies() {
        narrator.step("sign-in", "Menyentuh Ajukan sekarang", () -> {
            hand.touch("next");
            hand.awaits("phone", SOON);
        });
    }

    /// With the phone where there is one, else by typing.
    void signsIn(ExampleWalk walk) {
        if (hall.isPresent()) {
            signsInByPhone();
        } else {
            typesNik(walk.nik());
        }
    }

    private void typesNik(String nik) {
        narrator.step("nik", "Memilih mengetik NIK", () -> {
            hand.touch("nik");
            hand.awaits("keypad-0", SOON);
        });
        narrator.step("signed-in", "Mengetik NIK", () -> {
            var title = hand.title();
            typing.digits(nik);
            hand.touch("next");
            hand.awaitsOtherThan("nik", title, SOON);
        });
    }

    /// The phone's camera finds the code on the screen, and its browser approves at the centre.
    void signsInByPhone() {
        narrator.step("qr-sign-in", "Memilih masuk dengan ponsel; kode QR tampil", () -> {
            hand.touch("phone");
            code();
        });
        narrator.step("signed-in", "Memindai kode dengan ponsel dan menyetujuinya", () -> {
            var screen = hand.screen();
            var title = hand.title();
            approve(code());
            hand.awaitsOtherThan(screen, title, SOON);
        });
    }

    private URI code() {
        long end = System.nanoTime() + SOON.toNanos();
        Optional<URI> code = hand.signInCode();
        while (code.isEmpty() && System.nanoTime() < end) {
            code = hand.signInCode();
        }
        return code.orElseThrow(() -> new StoryBroke("No phone could find a sign-in code on " + hand.screen()));
    }

    private void approve(URI code) {
        try {
            var letters = Phone.userCode(code)
                    .orElseThrow(() -> new StoryBroke("The code on the screen is no sign-in"));
            var centre = hall.orElseThrow(() -> new StoryBroke("No phone is at hand")).centre();
            if (!new Phone(centre).approve(letters, Phone.SAMPLE_CITIZEN)) {
                throw new StoryBroke("The centre did not take the approval");
            }
        } catch (IOException silent) {
            throw new StoryBroke("The centre did not answer the phone", silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryBroke("Stopped", stopped);
        }
    }

    /// Answers whatever is asked until something else comes. What the profile already answers is not asked.
    void answers(ServiceDefinition service, ExampleWalk walk) {
        while (hand.screen().equals("question")) {
            answersOne(service, walk);
        }
    }

    void answersOne(ServiceDefinition service, ExampleWalk walk) {
        var title = hand.title();
        var given = walk.given().stream().filter(one -> title(service, one).equals(title)).findFirst()
                .orElseThrow(() -> new StoryBroke("No answer prepared for \"" + title + "\""));
        narrator.step("question-" + given.question(), "Menjawab: " + title, () -> {
            typing.answer(given);
            hand.touch("next");
            hand.awaitsOtherThan("question", title, SOON);
        });
    }

    private static String title(ServiceDefinition service, Given given) {
        return service.question(given.question())
                .map(question -> QuestionWords.of(service.words(), question).title(Language.INDONESIAN)).orElse("");
    }

    /// Lays the paper on the glass, scans it, looks at it and keeps it.
    void scans(String documentId, SamplePaper paper) {
        narrator.step("scan-" + documentId, "Memilih memindai " + paper.title(), () -> {
            hand.touch("document-scan-" + documentId);
            hand.awaits("scan", SOON);
        });
        scansOpen(documentId, paper);
    }

    /// The page for this paper is open already.
    void scansOpen(String documentId, SamplePaper paper) {
        narrator.step("paper-" + documentId, "Meletakkan " + paper.title() + " di kaca pemindai", () -> {
            hall.flatMap(FarEnds::scanner).ifPresent(scanner -> scanner.layOnGlass(paper.draw(SCAN_RESOLUTION)));
            hand.awaits("scan", SOON);
        });
        narrator.step("preview-" + documentId, "Memindai dan memeriksa gambarnya", () -> {
            hand.touch("scan");
            hand.awaits("keep", A_WHILE);
        });
        narrator.step("kept-" + documentId, "Memakai halaman ini", () -> {
            hand.touch("keep");
            hall.flatMap(FarEnds::scanner).ifPresent(EsclScannerSimulator::clearGlass);
            hand.touch("finish");
        });
    }

    void leavesDocuments() {
        if (hand.screen().equals("documents")) {
            narrator.step("documents-done", "Semua berkas lengkap", () -> {
                hand.touch("next");
                hand.awaits("consent", SOON);
            });
        }
    }

    void sends() {
        narrator.step("consent", "Memeriksa isian dan menyetujui", () -> hand.touch("consent"));
        narrator.step("sending", "Mengirim permohonan", () -> {
            hand.touch("next");
            hand.awaitsOtherThan("review", hand.title(), SOON);
            hand.awaits("next", A_WHILE);
        });
    }

    void goesOnToTheQueue() {
        narrator.step("queue", "Melanjutkan ke nomor antrean", () -> {
            hand.touch("next");
            hand.awaits("queue-general", SOON);
        });
    }

    void asksForANumber() {
        narrator.step("queue", "Meminta nomor antrean", () -> {
            hand.touch(hand.canTouch("ticket") ? "ticket" : "next");
            hand.awaits("queue-general", SOON);
        });
    }

    /// Ends on the last page, with the paper in the hand; otherwise the story has gone another way and says so.
    void takesTicket() {
        narrator.step("printing", "Memilih antrean umum; tiket dicetak", () -> {
            hand.touch("queue-general");
            hand.awaitsOtherThan("queue", hand.title(), SOON);
        });
        narrator.step("finished", "Mengambil tiket", () -> {
            while (hand.screen().equals("printing")) {
                hand.awaitsOtherThan("printing", hand.title(), A_WHILE);
            }
        });
    }

    void printsReceipt() {
        narrator.step("receipt", "Mencetak bukti permohonan", () -> {
            hand.touch("print-receipt");
            hand.awaits("Cetak salinan", A_WHILE);
            if (!hand.reads("Bukti sudah dicetak")) {
                throw new StoryBroke("The printer has not confirmed the receipt");
            }
        });
    }

    void leaves() {
        narrator.step("goodbye", "Menyentuh Selesai; layar kembali kosong", () -> {
            hand.touch("next");
            hand.awaits("start", SOON);
        });
    }

    private static String name(ServiceDefinition service) {
        return service.words().say(Language.INDONESIAN, "name");
    }
}
