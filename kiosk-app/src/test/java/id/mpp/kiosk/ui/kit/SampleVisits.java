package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Citizen.Assurance;
import id.mpp.kiosk.journey.Keeping;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import java.awt.Color;
import java.awt.image.BufferedImage;

/// One made-up family's way through services of the real catalogue.
public final class SampleVisits {

    private static final ServiceCatalog CATALOG = ServiceFolders.bundled().catalog();

    /// The day of the pictures.
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private SampleVisits() {
    }

    public static ServiceDefinition service(String id) {
        return CATALOG.service(id).orElseThrow();
    }

    public static ServiceDefinition birth() {
        return service("dukcapil.akta-lahir");
    }

    /// Signed in; her profile knows her telephone number.
    public static Citizen siti() {
        var known = new Answers(Map.of(ProfileField.PHONE.name(), new Answer.Text("081234567890", Source.PROFILE),
                ProfileField.NAME.name(), new Answer.Text("Siti Rahayu", Source.PROFILE)));
        return new Citizen("3314095211900007", "Siti Rahayu", Assurance.SIGNED_IN, known);
    }

    /// The NIK was typed: nothing else is known.
    public static Citizen stranger() {
        return new Citizen("3314095211900007", "", Assurance.TYPED, Answers.NONE);
    }

    public static Application begun(String service) {
        return Application.begin(service(service), stranger(), DAY);
    }

    /// A death, with the NIK of who died already typed.
    public static Application withNik() {
        Application begun = begun("dukcapil.akta-mati");
        return new Application(begun.service(), begun.citizen(), DAY,
                begun.answers().with("deceased-nik", text("3314091708450003")), Map.of(), false);
    }

    /// Everything answered, one paper scanned, one still missing.
    public static Application answered() {
        Application begun = Application.begin(birth(), siti(), DAY);
        Answers answers = begun.answers().with("reporter", choice("ibu"))
                .with("child-name", text("Nayla Putri Prasetyo")).with("birthplace", choice("puskesmas"))
                .with("birth-date", new Answer.Date(LocalDate.of(2026, 11, 17), Source.CITIZEN))
                .with("sex", choice("perempuan")).with("birth-order", new Answer.Number(2, Source.CITIZEN))
                .with("marriage", choice("ada"));
        return new Application(birth(), siti(), DAY, answers,
                Map.of("ktp_saksi", new Paper.Scanned(List.of(page())), "buku_nikah", new Paper.BroughtLater()),
                false);
    }

    /// Ready to be sent.
    public static Application complete() {
        Application answered = answered();
        return new Application(answered.service(), answered.citizen(), DAY, answered.answers(),
                Map.of("ktp_saksi", new Paper.Scanned(List.of(page(), page())), "buku_nikah",
                        new Paper.Scanned(List.of(page())),
                        "sk_lahir", new Paper.BroughtLater()),
                true);
    }

    /// What the centre keeps of her.
    public static List<StoredPaper> stored() {
        return List.of(
                new StoredPaper("0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e", "kk", LocalDate.of(2026, 3, 12),
                        "Loket Disdukcapil", 1, "5f".repeat(32)),
                new StoredPaper("0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9f", "ktp", LocalDate.of(2026, 10, 2),
                        "Kios 1, pintu timur", 1, "5e".repeat(32)));
    }

    /// A police record of hers, with nothing answered and no paper yet.
    public static Application record() {
        return Application.begin(service("polres.skck-baru"), siti(), DAY);
    }

    /// The same with two papers from the vault.
    public static Application withStored() {
        return with(Map.of("kk", new Paper.FromVault(stored().getFirst()), "ktp",
                new Paper.FromVault(stored().getLast())), Optional.empty());
    }

    /// One paper of every kind, and the wish to keep what is new.
    public static Application mixed() {
        return with(Map.of("kk", new Paper.FromVault(stored().getFirst()), "akta_lahir",
                new Paper.Scanned(List.of(page(), page()), Paper.Origin.PHONE), "ktp",
                new Paper.Scanned(List.of(page()))),
                Optional.of(new Keeping("simpan-1", Instant.parse("2026-11-23T02:41:00Z"))));
    }

    private static Application with(Map<String, Paper> papers, Optional<Keeping> keeping) {
        Application record = record();
        return new Application(record.service(), record.citizen(), DAY, record.answers(), papers, false, keeping);
    }

    public static Answer choice(String option) {
        return new Answer.Choice(option, Source.CITIZEN);
    }

    public static Answer text(String words) {
        return new Answer.Text(words, Source.CITIZEN);
    }

    /// A page with some lines on it, A4 at 50 dpi.
    public static Page page() {
        var image = new BufferedImage(413, 585, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 413, 585);
        pen.setColor(new Color(0x6f, 0x80, 0x98));
        pen.fillRect(90, 50, 240, 16);
        for (int y = 120; y < 480; y += 30) {
            pen.fillRect(40, y, 100 + y % 50, 11);
            pen.fillRect(176, y, 190 - y % 70, 11);
        }
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return new Page(out.toByteArray(), "image/jpeg", 413, 585, 50);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
