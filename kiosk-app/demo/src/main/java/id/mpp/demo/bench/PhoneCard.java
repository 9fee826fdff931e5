package id.mpp.demo.bench;

import id.mpp.demo.farend.Phone;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;

/// The citizen's phone: reads the code off the kiosk's screen, or has it typed, and answers the sign-in page.
final class PhoneCard extends BenchCard {

    private final Phone phone;
    private final TextField code = new TextField();
    private final TextField page = new TextField();
    private volatile String last = "Menunggu kode masuk";
    private volatile boolean failed;

    /// @param camera
    ///            what a camera before the kiosk sees, asked on the FX thread; empty if the kiosk runs elsewhere
    PhoneCard(Phone phone, Optional<Supplier<Optional<URI>>> camera) {
        super("Ponsel warga");
        this.phone = phone;
        code.setPromptText("Kode di layar, misalnya WDJB-MJHT");
        page.setEditable(false);
        page.setPromptText("Alamat halaman masuk");
        above(code);
        above(page);
        camera.ifPresent(this::withCamera);
        key("Setujui sebagai Siti (contoh)", code::getText, typed -> answer(typed, true));
        key("Tolak", code::getText, typed -> answer(typed, false));
        code.textProperty().addListener((field, before, now) -> page
                .setText(now.isBlank() ? "" : phone.page(now).toString()));
    }

    private void withCamera(Supplier<Optional<URI>> camera) {
        key("Pindai layar kios", () -> Platform.runLater(() -> {
            Optional<String> seen = camera.get().flatMap(Phone::userCode);
            seen.ifPresent(code::setText);
            told(seen.isPresent() ? "Kode terbaca dari layar" : "Tidak ada QR masuk di layar", seen.isEmpty());
        }));
    }

    private void answer(String typed, boolean approve) {
        try {
            boolean taken = approve ? phone.approve(typed, Phone.SAMPLE_CITIZEN) : phone.deny(typed);
            String done = approve ? "Disetujui" : "Ditolak";
            told(taken ? done : "Kode tidak dikenal atau sudah dipakai", !taken);
        } catch (IOException unreachable) {
            told("Layanan pusat tidak menjawab", true);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void told(String words, boolean trouble) {
        last = words;
        failed = trouble;
    }

    @Override
    void look() {
        if (failed) {
            warns(last);
        } else {
            says(last);
        }
    }
}
