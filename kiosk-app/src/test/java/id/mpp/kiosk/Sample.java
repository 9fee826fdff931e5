package id.mpp.kiosk;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import id.mpp.kiosk.service.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.time.ZonedDateTime;
import id.mpp.kiosk.journey.Receipt;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;

/// A small birth certificate service with every turn a way can take: a question that the profile answers, one that
/// depends on a choice, one that depends on that one, a paper that depends on a choice.
public final class Sample {

    public static final String NIK = "3314010101900007";

    private static final Words AGENCY_WORDS = new Words(Map.of(Language.INDONESIAN,
            Map.of("name", "Dinas Kependudukan dan Pencatatan Sipil", "short", "Disdukcapil")));
    private static final Words WORDS = new Words(Map.of(Language.INDONESIAN,
            Map.ofEntries(Map.entry("name", "Akta Kelahiran"), Map.entry("time", "2 hari kerja"),
                    Map.entry("question.name.title", "Siapa nama Anda?"),
                    Map.entry("question.place.title", "Di mana anak dilahirkan?"),
                    Map.entry("question.place.hospital", "Rumah sakit"), Map.entry("question.place.home", "Di rumah"),
                    Map.entry("question.helper.title", "Siapa yang menolong?"),
                    Map.entry("question.weight.title", "Berapa berat bayi?"), Map.entry("unit.gram", "gram"),
                    Map.entry("document.kk.name", "Kartu Keluarga"))));

    public static final LocalDate DAY = LocalDate.of(2026, Month.NOVEMBER, 23);

    private Sample() {
    }

    /// A service of another agency, at its counter only.
    public static ServiceDefinition atAgency(String agency) {
        var of = service().agency();
        return service(agency + ".loket", Channel.COUNTER)
                .at(new Agency(agency, "B", of.icon(), of.presence(), of.words()));
    }

    public static ServiceDefinition service() {
        return service("dukcapil.akta-lahir", Channel.ONLINE);
    }

    public static ServiceDefinition service(String id, Channel channel) {
        Condition atHome = new Condition.Chosen("place", Set.of("home"));
        Condition midwife = new Condition.Chosen("helper", Set.of("midwife"));
        Condition inHospital = new Condition.Chosen("place", Set.of("hospital"));
        List<Question> questions = List.of(
                new Question.Text("name", new Condition.Always(), Optional.of(Question.ProfileField.NAME),
                        Question.TextKind.NAME, 60),
                choice("place", new Condition.Always(), "hospital", "home"),
                choice("helper", atHome, "midwife", "nobody"),
                new Question.Text("midwife", midwife, Optional.empty(), Question.TextKind.NAME, 60),
                new Question.Number("weight", new Condition.Always(), Optional.empty(), 300, 9000, "gram"));
        List<Requirement> papers = List.of(
                new Requirement("sk_lahir", inHospital, Requirement.How.SCANNED, 2),
                new Requirement("kk", new Condition.Always(), Requirement.How.SCANNED, 1, false, false, 12),
                new Requirement("form", new Condition.Always(), Requirement.How.FILLED_IN, 1),
                new Requirement("ktp", new Condition.Always(), Requirement.How.BROUGHT, 1));
        var standard = new PublicStandard(1, OptionalLong.of(0), Optional.empty(), List.of());
        return new ServiceDefinition(id, "3", new Agency("dukcapil", "A", "users", AGENCY_WORDS), List.of(), List.of(),
                "baby", channel, questions, papers, standard, WORDS);
    }

    public static Citizen citizen() {
        var known = new Answers(
                Map.of(Question.ProfileField.NAME.name(), new Answer.Text("Siti Rahayu", Answer.Source.PROFILE)));
        return new Citizen(NIK, "Siti Rahayu", Citizen.Assurance.SIGNED_IN, known);
    }

    /// Born in hospital, everything answered and scanned, seen at review.
    public static Application complete() {
        Answers answers = Application.begin(service(), citizen(), DAY).answers().with("place", choice("hospital"))
                .with("weight", new Answer.Number(3100, Answer.Source.CITIZEN));
        Map<String, Paper> papers = Map.of("sk_lahir", new Paper.Scanned(List.of(page())), "kk",
                new Paper.BroughtLater());
        return new Application(service(), citizen(), DAY, answers, papers, true);
    }

    /// A family card the centre keeps, handed in on that day.
    public static StoredPaper storedCard(LocalDate on) {
        return new StoredPaper("0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e", "kk", on, "Loket Disdukcapil", 1,
                "5f".repeat(32));
    }

    public static Answer choice(String option) {
        return new Answer.Choice(option, Answer.Source.CITIZEN);
    }

    public static Page page() {
        var image = new BufferedImage(200, 280, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(20, 20, 100, 40);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpeg", out);
            return new Page(out.toByteArray(), "image/jpeg", 200, 280, 100);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// As it is without a key and without a calendar.
    public static Receipt receipt(String number, String parcel) {
        return receipt(number, parcel, Optional.empty(), Optional.empty());
    }

    /// Kept on the morning of the pictures: one paper was scanned, the family card and the card are to be brought.
    public static Receipt receipt(String number, String parcel, Optional<LocalDate> due, Optional<String> proof) {
        return new Receipt(number, parcel, new Receipt.Said(ZonedDateTime.parse("2026-11-23T09:48:00+07:00"), due,
                List.of("kk", "ktp"), true, Presence.OF_HALL, proof));
    }

    public static Ticket ticket(String number) {
        return new Ticket(new UUID(0x7000, number.hashCode()), number, "dukcapil", "dukcapil.akta-lahir", false,
                Optional.of("Loket 3"), Optional.of(11),
                Optional.of(new Wait(Duration.ofMinutes(25), Duration.ofMinutes(45), false)),
                Optional.of("https://pusat.example/t/Zk3vQ9pX"));
    }

    private static Question choice(String id, Condition when, String... options) {
        List<Question.Option> all = List.of(options).stream().map(option -> new Question.Option(option, "dot"))
                .toList();
        return new Question.Choice(id, when, Optional.empty(), all);
    }
}
