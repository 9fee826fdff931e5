package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Condition;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Listing;
import id.mpp.kiosk.service.PublicStandard;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.Level;
import id.mpp.kiosk.service.Question.TextKind;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.ServiceDefinition.Channel;
import id.mpp.kiosk.service.ServiceDefinition.Particulars;
import id.mpp.kiosk.service.Subject.Relation;
import id.mpp.kiosk.service.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// A made-up service that asks in every way the real ones do: *Pindah rumah*, with family members, a place, an amount,
/// an occupation, for oneself or a parent.
public final class SampleForms {

    private static final Agency AGENCY = new Agency("dukcapil", "A", "people",
            words(Map.of("name", "Dinas Kependudukan dan Pencatatan Sipil", "short", "Disdukcapil")));

    private SampleForms() {
    }

    public static ServiceDefinition moving() {
        var always = new Condition.Always();
        Optional<Question.ProfileField> none = Optional.empty();
        var grown = new Condition.Aged(".born", 17, 300);
        List<Question> ofEach = List.of(new Question.Text("name", always, none, TextKind.NAME, 60),
                new Question.Date("born", always, none, -120, 0),
                new Question.Listed("job", grown, none, occupations()));
        List<Question> questions = List.of(new Question.Region("village", always, none, Level.VILLAGE),
                new Question.Region("city", always, none, Level.REGENCY),
                new Question.Money("rent", always, none, 0, 1_000_000_000),
                new Question.Listed("work", always, none, occupations()),
                new Question.Group("member", always, 1, 6, ofEach),
                new Question.Text("school", new Condition.Between("member", 3, Long.MAX_VALUE), none, TextKind.SENTENCE,
                        80));
        List<Requirement> papers = List.of(
                new Requirement("permit", new Condition.Between("rent", 5_000_000, Long.MAX_VALUE),
                        Requirement.How.SCANNED, 1),
                new Requirement("photo", always, Requirement.How.SCANNED, 1, true, true));
        return new ServiceDefinition("dukcapil.pindah", "1", AGENCY, List.of(), List.of(), "home", Channel.ONLINE,
                questions, papers, new PublicStandard(1, OptionalLong.of(0), Optional.empty(), List.of()),
                new Particulars(Optional.empty(), List.of(Relation.CHILD, Relation.PARENT), OptionalInt.empty()),
                words(texts()));
    }

    private static Map<String, String> texts() {
        return Map.ofEntries(Map.entry("name", "Pindah Rumah"),
                Map.entry("question.subject.who.title", "Untuk siapa permohonan ini?"),
                Map.entry("question.subject.who.label", "Untuk"),
                Map.entry("question.subject.who.self", "Untuk saya sendiri"),
                Map.entry("question.subject.who.child", "Untuk anak saya"),
                Map.entry("question.subject.who.parent", "Untuk orang tua saya"),
                Map.entry("question.subject.nik.title", "Berapa NIK orang tersebut?"),
                Map.entry("question.subject.nik.label", "NIK yang diwakili"),
                Map.entry("question.subject.name.title", "Siapa nama lengkapnya?"),
                Map.entry("question.subject.name.label", "Nama yang diwakili"),
                Map.entry("question.subject.birth-date.title", "Kapan tanggal lahirnya?"),
                Map.entry("question.subject.birth-date.label", "Lahir"),
                Map.entry("question.village.title", "Di desa mana rumah Anda yang baru?"),
                Map.entry("question.village.help", "Pilih kecamatan dulu, lalu desanya."),
                Map.entry("question.village.label", "Desa tujuan"),
                Map.entry("question.city.title", "Di kota mana Anda lahir?"),
                Map.entry("question.city.label", "Kota lahir"),
                Map.entry("question.rent.title", "Berapa sewa rumah setahun?"),
                Map.entry("question.rent.label", "Sewa setahun"),
                Map.entry("question.work.title", "Apa pekerjaan Anda?"),
                Map.entry("question.work.help", "Pilih yang paling cocok."),
                Map.entry("question.work.label", "Pekerjaan"),
                Map.entry("question.member.title", "Berapa anggota keluarga yang ikut pindah?"),
                Map.entry("question.member.label", "Anggota keluarga"),
                Map.entry("question.member.each", "Anggota ke-{0}"),
                Map.entry("question.member.name.title", "Siapa nama anggota ke-{0}?"),
                Map.entry("question.member.name.label", "Nama"),
                Map.entry("question.member.born.title", "Kapan anggota ke-{0} lahir?"),
                Map.entry("question.member.born.label", "Lahir"),
                Map.entry("question.member.job.title", "Apa pekerjaan anggota ke-{0}?"),
                Map.entry("question.member.job.label", "Pekerjaan"),
                Map.entry("question.school.title", "Di mana anak-anak bersekolah?"),
                Map.entry("question.school.label", "Sekolah"), Map.entry("document.permit.name", "Surat sewa rumah"),
                Map.entry("document.photo.name", "Foto rumah"));
    }

    private static Listing occupations() {
        var items = new ArrayList<Listing.Item>();
        items.add(item("petani", "Petani atau pekebun", "Farmer", List.of("tani", "sawah"), true));
        items.add(item("karyawan", "Karyawan swasta", "Private employee", List.of("pegawai", "kantor"), true));
        items.add(item("wiraswasta", "Wiraswasta", "Self-employed", List.of("dagang", "warung"), true));
        for (var name : List.of("Arsitek", "Bidan", "Dokter", "Dosen", "Guru", "Hakim", "Imam masjid", "Industri",
                "Konstruksi", "Mekanik", "Nelayan", "Notaris", "Pandai besi", "Pastor", "Pedagang",
                "Pelajar atau mahasiswa",
                "Pelaut", "Penata rambut", "Penjahit", "Pensiunan", "Perawat", "Peternak", "Sopir", "Tukang kayu",
                "Tukang sol sepatu", "Wartawan", "Anggota Dewan Perwakilan Rakyat Daerah kabupaten atau kota")) {
            items.add(item(name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, name, List.of(), false));
        }
        return new Listing("occupations", items);
    }

    private static Listing.Item item(String id, String indonesian, String english, List<String> keywords,
            boolean common) {
        return new Listing.Item(id, new Words(Map.of(Language.INDONESIAN, Map.of("name", indonesian), Language.ENGLISH,
                Map.of("name", english))), keywords, common);
    }

    /// Nothing said yet; the NIK was typed.
    public static Application begun() {
        return Application.begin(moving(), SampleVisits.stranger(), SampleVisits.DAY);
    }

    /// For her mother, with two members, everything answered and nothing scanned.
    public static Application answered() {
        return new Application(moving(), SampleVisits.siti(), SampleVisits.DAY, answers(2), Map.of(), false);
    }

    public static Application reviewed(int members) {
        return new Application(moving(), SampleVisits.siti(), SampleVisits.DAY, answers(members),
                Map.of("photo", new Paper.LeftOut()), true);
    }

    public static Answers answers(int members) {
        var answers = Answers.NONE.with("subject.who", SampleVisits.choice("parent"))
                .with("subject.nik", SampleVisits.text("3314005203650009"))
                .with("subject.name", SampleVisits.text("Sri Wahyuni"))
                .with("subject.birth-date", day(LocalDate.of(1965, 3, 12)))
                .with("village", region("33.14.05.2003")).with("city", region("33.72"))
                .with("rent", new Answer.Number(2_500_000, Source.CITIZEN))
                .with("work", SampleVisits.choice("karyawan"))
                .with("member", new Answer.Number(members, Source.CITIZEN));
        for (int number : IntStream.rangeClosed(1, members).toArray()) {
            String id = "member." + number + ".";
            answers = answers.with(id + "name", SampleVisits.text(number == 1 ? "Bambang Prasetyo" : "Nayla Putri"))
                    .with(id + "born", day(LocalDate.of(number == 1 ? 1988 : 2015, 8, 17)));
            if (number == 1) {
                answers = answers.with(id + "job", SampleVisits.choice("petani"));
            }
        }
        return members < 3 ? answers : answers.with("school", SampleVisits.text("SD Negeri 1 Sambirejo"));
    }

    private static Answer day(LocalDate day) {
        return new Answer.Date(day, Source.CITIZEN);
    }

    private static Answer region(String code) {
        return new Answer.Region(code, new Regions().path(code), Source.CITIZEN);
    }

    private static Words words(Map<String, String> indonesian) {
        return new Words(Map.of(Language.INDONESIAN, indonesian));
    }
}
