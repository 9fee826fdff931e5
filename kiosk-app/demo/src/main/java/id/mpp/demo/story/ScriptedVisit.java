package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import id.mpp.kiosk.service.ServiceDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// What people do at the kiosk besides applying: a citizen says how it was, complains, changes their mind, comes again;
/// staff come with their badge.
final class ScriptedVisit {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// The courier, the centre and the printer together.
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    /// Nine, as the regulation names them.
    private static final int ELEMENTS = 9;
    private static final int SKIPPED = 4;
    /// On the sandbox's roster.
    private static final String SAMPLE_BADGE = "mpp-petugas:PETUGAS-CONTOH-01";
    private static final String SAMPLE_PIN = "246810";
    private static final int MOST_NUMBERS = 99;

    private final Hand hand;
    private final Narrator narrator;
    private final Optional<FarEnds> hall;

    ScriptedVisit(Hand hand, Narrator narrator, Optional<FarEnds> hall) {
        this.hand = hand;
        this.narrator = narrator;
        this.hall = hall;
    }

    /// In the middle of an application: the kiosk says what is going to be lost, and loses it.
    void givesUp() {
        narrator.step("giving-up", "Menyentuh Akhiri; mesin menanyakan sekali lagi", () -> {
            hand.touch("leave");
            hand.awaits("leave-now", SOON);
        });
        narrator.step("gone", "Mengakhiri dan menghapus data; layar kembali kosong", () -> {
            hand.touch("leave-now");
            hand.awaits("start", SOON);
        });
    }

    /// From the last page through every element of the survey and back to it; one of them is skipped.
    void rates() {
        narrator.step("survey", "Menyentuh Beri penilaian", () -> {
            hand.touch("survey");
            hand.awaits("face-4", SOON);
        });
        for (int element = 1; element <= ELEMENTS; element++) {
            boolean skips = element == SKIPPED;
            narrator.step("element-" + element, skips ? "Melewati unsur ini" : "Menilai: " + hand.title(), () -> {
                var title = hand.title();
                hand.touch(skips ? "skip" : "face-4");
                hand.awaitsOtherThan("rating", title, SOON);
            });
        }
        narrator.step("rated", "Tanpa kata-kata tambahan; penilaian diterima", () -> {
            hand.touch("next");
            hand.awaitsOtherThan("writing", hand.title(), SOON);
            untilItSays("Penilaian Anda diterima");
        });
    }

    /// With a theme and some words, and the number printed.
    void complains(String words) {
        narrator.step("feedback", "Menyentuh Saran dan pengaduan", () -> {
            hand.touch("feedback");
            hand.awaits("complaint", SOON);
        });
        narrator.step("complaint", "Memilih pengaduan dan temanya", () -> {
            hand.touch("complaint");
            hand.touch("theme-waktu-tunggu");
        });
        narrator.step("words", "Menulis: " + words, () -> new Typing(hand).answer(new Given.Words("", words)));
        narrator.step("complained", "Mengirim; nomor pengaduan tampil", () -> {
            hand.touch("next");
            hand.awaits("print-number", SOON);
            untilItSays("Pengaduan diterima");
        });
        narrator.step("number", "Mencetak nomor pengaduan", () -> {
            hand.touch("print-number");
            untilItSays("Nomor sudah dicetak");
            if (hall.filter(there -> there.printer().papers().isEmpty()).isPresent()) {
                throw new StoryBroke("The screen says printed, and no paper is there");
            }
        });
    }

    /// Who has sent everything may do without a number.
    void wantsNoNumber() {
        narrator.step("no-number", "Tidak perlu nomor antrean", () -> {
            hand.touch("queue-none");
            hand.awaits("print-receipt", SOON);
        });
    }

    void followsUp() {
        narrator.step("follow-up", "Datang lagi: menyentuh Lacak permohonan", () -> {
            hand.touch("follow-up");
            hand.awaits("phone", SOON);
        });
    }

    /// The only one there is stands on the page at once; of several the newest is opened.
    void seesHowFarItIs() {
        narrator.step("status", "Melihat tahap permohonannya", () -> hand.awaits("print-status", SOON));
        narrator.step("status-printed", "Mencetak keterangan tahapnya", () -> {
            hand.touch("print-status");
            untilItSays("sudah dicetak");
        });
    }

    /// With nothing to lose nobody is asked.
    void ends() {
        narrator.step("goodbye", "Menyentuh Akhiri; layar kembali kosong", () -> {
            hand.touch("leave");
            hand.awaits("start", SOON);
        });
    }

    /// On the page of queues.
    void addsAgency(String agencyId, ServiceDefinition service) {
        narrator.step("another-agency", "Menyentuh Tambah instansi lain", () -> {
            hand.touch("another-agency");
            hand.awaits("agency-" + agencyId, SOON);
        });
        narrator.step("added", "Memilih layanannya", () -> {
            var title = hand.title();
            new Typing(hand).pick("agency-" + agencyId);
            hand.awaitsOtherThan(hand.screen(), title, SOON);
            new Typing(hand).pick("service-" + service.id());
            hand.awaits("queue-general", SOON);
        });
    }

    void takesAllNumbers() {
        var papers = hall.map(there -> there.printer().papers().size()).orElse(0);
        narrator.step("plan", "Memilih antrean umum; urutan kunjungan tampil", () -> {
            hand.touch("queue-general");
            hand.awaits("add", SOON);
        });
        narrator.step("numbers-taken", "Mengambil semua nomor; satu tiket dicetak", () -> {
            hand.touch("next");
            hand.awaits("another", A_WHILE);
        });
        if (hall.isPresent() && hall.get().printer().papers().size() != papers + 1) {
            throw new StoryBroke("Not one paper for all numbers");
        }
    }

    /// Made on the phone, at home; shown to the scanner here.
    void showsBooking(ServiceDefinition service) {
        var there = hall.orElseThrow(() -> new StoryBroke("Nobody is here to show a booking; play another story"));
        var booking = there.sandbox().book(service.agency().id(), service.id(), Instant.now(),
                Instant.now().plus(Duration.ofMinutes(30)));
        narrator.step("booking", "Menunjukkan kode pesanan; tiket dicetak", () -> {
            there.qrScanner().show(booking);
            hand.awaits("another", A_WHILE);
        });
    }

    void staffComeIn() {
        var scanner = hall.orElseThrow(() -> new StoryBroke("Nobody is here to show a badge; play another story"))
                .qrScanner();
        narrator.step("badge", "Petugas menunjukkan kartunya ke pemindai QR", () -> {
            scanner.show(SAMPLE_BADGE);
            hand.awaits("keypad-0", SOON);
        });
        narrator.step("pin", "Mengetik PIN; panel petugas terbuka", () -> {
            new Typing(hand).digits(SAMPLE_PIN);
            hand.touch("next");
            hand.awaits("duty-reprint", SOON);
        });
    }

    /// The newest number of the series stands on top.
    ///
    /// @param series
    ///            `E`
    void staffPrintCopy(String series) {
        narrator.step("numbers", "Memilih Cetak ulang tiket dan nomornya", () -> {
            hand.touch("duty-reprint");
            hand.touch(IntStream.rangeClosed(1, MOST_NUMBERS)
                    .mapToObj(number -> String.format(Locale.ROOT, "duty-number-%s-%03d", series, number))
                    .filter(hand::canTouch).findFirst().orElse("duty-number-" + series + "-001"));
            hand.awaits("duty-print-copy", SOON);
        });
        narrator.step("copy", "Mencetak salinan", () -> {
            hand.touch("duty-print-copy");
            hand.awaits("duty-reprint", A_WHILE);
            untilItSays("dicetak.");
            var copy = hall.map(there -> there.printer().papers().getLast()).orElseThrow();
            if (!new String(copy, StandardCharsets.ISO_8859_1).contains("SALINAN")) {
                throw new StoryBroke("The paper does not say that it is a copy");
            }
        });
    }

    void staffLeave() {
        narrator.step("staff-gone", "Keluar dari mode petugas", () -> {
            hand.touch("duty-leave");
            hand.awaits("start", SOON);
        });
    }

    private void untilItSays(String words) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (!hand.reads(words)) {
            if (System.nanoTime() > end) {
                throw new StoryBroke("The screen does not say \"" + words + "\" but \"" + hand.title() + "\"");
            }
        }
    }
}
