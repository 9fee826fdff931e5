package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Citizen.Assurance;
import id.mpp.kiosk.screen.welcome.QueueLine;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.Option;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Made-up people and a small catalogue, the same in every picture.
public final class Samples {

    public static final Citizen SITI = new Citizen("3314095211900007", "Siti Rahayu", Assurance.SIGNED_IN,
            Answers.NONE);

    private static final Agency DUKCAPIL = new Agency("dukcapil", "A", "people",
            words(Map.of("short", "Disdukcapil", "name", "Dinas Kependudukan dan Pencatatan Sipil", "purpose",
                    "KTP‑el, KK, akta", "counter", "Loket 3")));

    private Samples() {
    }

    public static List<QueueLine> queues() {
        return List.of(new QueueLine("Disdukcapil", 12, "A-021"), new QueueLine("DPMPTSP", 3, "B-008"),
                new QueueLine("Polres", 6, "D-014"), new QueueLine("Imigrasi", 2, "F-005"));
    }

    public static ServiceCatalog catalog() {
        return new ServiceCatalog(List.of(DUKCAPIL), List.of(birth()), List.of(), List.of("dukcapil.akta-lahir"));
    }

    public static Application birthApplication() {
        return new Application(birth(), SITI,
                Answers.NONE.with("birthplace", new Answer.Choice("puskesmas", Answer.Source.CITIZEN)), Map.of(),
                false);
    }

    public static ServiceDefinition birth() {
        Question birthplace = new Question.Choice("birthplace", new Condition.Always(), Optional.empty(),
                List.of(new Option("hospital", "heart"), new Option("puskesmas", "build"), new Option("clinic", "baby"),
                        new Option("home", "home"), new Option("elsewhere", "pin")));
        return new ServiceDefinition("dukcapil.akta-lahir", "1", DUKCAPIL, List.of("kelahiran"),
                List.of("akta", "lahir"), "baby", ServiceDefinition.Channel.ONLINE, List.of(birthplace), List.of(),
                new PublicStandard(3, OptionalLong.of(0), Optional.empty(), List.of()),
                words(Map.ofEntries(Map.entry("name", "Akta Kelahiran"),
                        Map.entry("question.birthplace.title", "Di mana anak dilahirkan?"),
                        Map.entry("question.birthplace.help", "Lihat pada Surat Keterangan Kelahiran."),
                        Map.entry("question.birthplace.hospital", "Rumah sakit"),
                        Map.entry("question.birthplace.puskesmas", "Puskesmas"),
                        Map.entry("question.birthplace.clinic", "Klinik atau praktik bidan"),
                        Map.entry("question.birthplace.home", "Di rumah"),
                        Map.entry("question.birthplace.elsewhere", "Tempat lain"),
                        Map.entry("question.birthplace.elsewhere.help", "Misalnya di perjalanan"))));
    }

    private static Words words(Map<String, String> indonesian) {
        return new Words(Map.of(Language.INDONESIAN, indonesian));
    }
}
