package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import java.time.Duration;
import java.util.Optional;

/// What a citizen does at the kiosk besides applying: saying how it was, complaining, changing their mind.
final class ScriptedVisit {

    private static final Duration SOON = Duration.ofSeconds(20);
    /// The courier, the centre and the printer together.
    private static final Duration A_WHILE = Duration.ofSeconds(60);
    /// Nine, as the regulation names them.
    private static final int ELEMENTS = 9;
    private static final int SKIPPED = 4;

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

    private void untilItSays(String words) {
        long end = System.nanoTime() + A_WHILE.toNanos();
        while (!hand.reads(words)) {
            if (System.nanoTime() > end) {
                throw new StoryBroke("The screen does not say \"" + words + "\" but \"" + hand.title() + "\"");
            }
        }
    }
}
