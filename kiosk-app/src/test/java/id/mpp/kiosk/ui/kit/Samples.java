package id.mpp.kiosk.ui.kit;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Citizen.Assurance;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Capabilities;
import java.time.Duration;
import java.util.UUID;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.Sample;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.screen.phone.PhoneCode;
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
import id.mpp.sync.Network;
import id.mpp.sync.QueueState;
import id.mpp.sync.WaitingTime;
import id.mpp.sync.WaitingTime.Basis;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Made-up people and a small catalogue, the same in every picture.
public final class Samples {

    public static final Citizen SITI = new Citizen("3314095211900007", "Siti Rahayu", Assurance.SIGNED_IN,
            Answers.NONE);

    private static final Agency DUKCAPIL = new Agency("dukcapil", "A", "people",
            words(Map.of("short", "Disdukcapil", "name", "Dinas Kependudukan dan Pencatatan Sipil", "purpose",
                    "KTP‑el, KK, akta", "counter", "Loket 3")));

    private static final ServiceCatalog CATALOG = ServiceFolders.bundled().catalog();

    private Samples() {
    }

    private static WaitingTime waiting(int from, int until, Basis basis) {
        return new WaitingTime(Duration.ofMinutes(from), Duration.ofMinutes(until), basis);
    }

    public static List<QueueState> queues() {
        return List.of(
                new QueueState("dukcapil", "A-021", 12, 1, Optional.of(waiting(25, 45, Basis.TODAY)),
                        Optional.of(waiting(0, 10, Basis.TODAY)), true, Optional.empty(), Optional.empty(),
                        Optional.of(138)),
                new QueueState("dpmptsp", "B-008", 3, true),
                new QueueState("polres", "D-014", 6, true), new QueueState("imigrasi", "F-005", 2, true),
                new QueueState("bpjskes", "K-031", 9, true),
                new QueueState("samsat", "E-017", 4, 0, Optional.of(waiting(10, 60, Basis.NORM)),
                        Optional.of(waiting(0, 5, Basis.NORM)), true, Optional.empty(), Optional.empty(),
                        Optional.empty()));
    }

    /// Everything works.
    public static Readiness readiness(ServiceDefinition service) {
        return readiness(service, open(service));
    }

    /// Everything works, and so it stands with the counter.
    public static Readiness readiness(ServiceDefinition service, Standing counter) {
        return Readiness.of(service, new Readiness.Conditions(new DeviceStatus.Ready(Set.of()), new Network.Online(),
                Optional.empty(), counter));
    }

    /// Office hours, at the time of the pictures: a Monday, 09.41.
    public static Standing open(ServiceDefinition service) {
        return open(service.agency());
    }

    public static Standing open(Agency agency) {
        return standing(agency, new Opening.Open(LocalTime.of(14, 30), LocalTime.of(15, 0)));
    }

    /// At the time of the pictures.
    public static Standing standing(Agency agency, Opening opening) {
        return new Standing(opening,
                ZonedDateTime.of(2026, 11, 23, 9, 41, 0, 0, ZoneId.of("Asia/Jakarta")), agency.presence().example());
    }

    public static Capabilities capabilities() {
        return new Capabilities(true, true, true, true);
    }

    /// One code that counts for 84 seconds from the time of the pictures.
    public static void phoneCode(Consumer<Optional<PhoneCode.Shown>> page) {
        page.accept(Optional.of(new PhoneCode.Shown(URI.create("https://masuk.mpp.go.id/kios?kode=WDJB-MJHT"),
                "WDJB-MJHT", Instant.parse("2026-11-23T02:42:24Z"))));
    }

    /// What comes with the program.
    public static ServiceCatalog catalog() {
        return CATALOG;
    }

    public static ServiceDefinition service(String id) {
        return CATALOG.service(id).orElseThrow();
    }

    /// Of the design: `26-0472-7K`, of an application for a birth certificate.
    public static Receipt receipt() {
        return Sample.receipt("26-0472-7K", "0199f0a1-0000-7000-8000-000000000472");
    }

    /// As it is on a kiosk that is enrolled, in a hall whose holidays are known.
    public static Receipt provenReceipt() {
        String claim = "eyJ0eXAiOiJtcHAtY2xhaW0rand0IiwiYWxnIjoiRVMyNTYifQ." + "A1b2C3d4".repeat(25) + "."
                + "Z9y8X7w6".repeat(11);
        return Sample.receipt("26-0472-7K", "0199f0a1-0000-7000-8000-000000000472",
                Optional.of(SampleVisits.DAY.plusDays(3)),
                Optional.of("https://mppdigital.example.go.id/bukti#" + claim));
    }

    /// `A-022`, printed or shown; the centre knows how long it takes.
    public static Ticket ticket() {
        return new Ticket(new UUID(0, 22), "A-022", "dukcapil", "dukcapil.akta-lahir", false, Optional.of("Loket 3"),
                Optional.of(11), Optional.of(new Wait(Duration.ofMinutes(25), Duration.ofMinutes(45), false)),
                Optional.of("https://mpp.example/t/Qz7u2f9K"));
    }

    /// From this kiosk's own series, while the centre does not answer.
    public static Ticket offlineTicket() {
        return new Ticket(new UUID(0, 7), "A2-007", "dukcapil", "dukcapil.akta-lahir", true, Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Application birthApplication() {
        return new Application(birth(), SITI, SampleVisits.DAY,
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
