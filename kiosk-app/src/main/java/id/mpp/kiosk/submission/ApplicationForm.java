package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Correction;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.Subject;
import id.mpp.kiosk.service.Unit;
import id.mpp.kiosk.service.Words;
import id.mpp.kiosk.submission.Sheets.Weight;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The form a clerk reads, in Indonesian: agency, service, number, how sure we are of the person, every answer under
/// its question, the papers.
record ApplicationForm(Application application, String number, ZonedDateTime at) {

    /// Written out here: a trimmed Java runtime may come without Indonesian calendar names.
    private static final List<String> MONTHS = List.of("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
            "Agustus", "September", "Oktober", "November", "Desember");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument(); Sheets sheets = new Sheets(pdf)) {
            head(sheets);
            citizen(sheets);
            subject(sheets);
            answers(sheets);
            papers(sheets);
            sheets.finish("Permohonan " + number);
            return PdfFile.bytes(pdf, "Permohonan " + number, at.toInstant());
        }
    }

    private void head(Sheets sheets) throws IOException {
        sheets.text(say(application.service().agency().words(), "name"), 12, Weight.REGULAR);
        sheets.text(say(words(), "name"), 20, Weight.BOLD);
        sheets.gap(6);
        sheets.text("Nomor permohonan " + number, 14, Weight.BOLD);
        sheets.text("Diterima di kios pada " + day(at.toLocalDate()) + " pukul " + TIME.format(at), 11,
                Weight.REGULAR);
        if (application.correction().isPresent()) {
            sheets.text("Perbaikan untuk permohonan " + application.correction().get().receipt(), 12, Weight.BOLD);
        }
        sheets.rule();
    }

    private void citizen(Sheets sheets) throws IOException {
        sheets.text("Pemohon", 14, Weight.BOLD);
        if (!application.citizen().name().isBlank()) {
            item(sheets, "Nama", application.citizen().name() + origin(ProfileField.NAME));
        }
        var found = application.correction().flatMap(Correction::birthDate);
        if (found.isPresent()) {
            item(sheets, "Ditemukan dengan nomor permohonan dan tanggal lahir", day(found.get()));
            sheets.rule();
            return;
        }
        item(sheets, "NIK", application.citizen().nik() + origin(ProfileField.NIK));
        item(sheets, "Kepastian identitas", switch (application.citizen().assurance()) {
            case TYPED -> "NIK diketik sendiri, belum diperiksa";
            case CARD_PRESENT -> "NIK diketik sendiri, ada kartu pada alat pembaca";
            case CARD_READ -> "KTP-el dibaca alat pembaca";
            case SIGNED_IN -> "Masuk dengan akun di ponsel";
        });
        sheets.rule();
    }

    /// The person this is for, where that is not who stood at the kiosk.
    private void subject(Sheets sheets) throws IOException {
        var relation = Subject.of(application.answers());
        if (relation.isEmpty()) {
            return;
        }
        sheets.text("Diajukan untuk orang lain", 14, Weight.BOLD);
        item(sheets, "Hubungan dengan pemohon", switch (relation.get()) {
            case CHILD -> "Anak pemohon";
            case PARENT -> "Orang tua pemohon";
        });
        for (Question question : application.route()) {
            var answer = application.answers().of(question.id());
            if (Subject.asks(question.id()) && !question.id().equals(Subject.WHO) && answer.isPresent()) {
                item(sheets, QuestionWords.of(words(), question).label(Language.INDONESIAN),
                        inWords(question, answer.get()));
            }
        }
        sheets.rule();
    }

    private void answers(Sheets sheets) throws IOException {
        sheets.text("Jawaban", 14, Weight.BOLD);
        String member = "";
        for (Question question : application.route()) {
            if (Subject.asks(question.id())) {
                continue;
            }
            String now = QuestionWords.of(words(), question).member(Language.INDONESIAN).orElse("");
            if (!now.equals(member) && !now.isEmpty()) {
                sheets.makeRoom(80);
                sheets.gap(10);
                sheets.text(now, 13, Weight.BOLD);
            }
            member = now;
            var answer = application.answers().of(question.id());
            if (answer.isPresent()) {
                item(sheets, QuestionWords.of(words(), question).title(Language.INDONESIAN),
                        inWords(question, answer.get()) + origin(answer.get().source()));
            }
        }
        sheets.rule();
    }

    private String origin(ProfileField field) {
        return application.citizen().known().of(field.name()).map(Answer::source)
                .filter(source -> source == Answer.Source.PAPER).map(ApplicationForm::origin).orElse("");
    }

    /// A clerk trusts what the citizen said here otherwise than what somebody else filled in.
    private static String origin(Answer.Source source) {
        return switch (source) {
            case CITIZEN, EARLIER -> "";
            case PROFILE -> " (dari akun pemohon)";
            case CARD -> " (dibaca dari KTP-el)";
            case PAPER -> " (dibaca dari berkas yang dipindai, disetujui pemohon)";
        };
    }

    private void papers(Sheets sheets) throws IOException {
        List<Requirement> needed = application.needed();
        if (needed.isEmpty()) {
            return;
        }
        sheets.text("Berkas", 14, Weight.BOLD);
        for (Requirement requirement : needed) {
            item(sheets, say(words(), "document." + requirement.id() + ".name"), state(requirement));
        }
    }

    private String state(Requirement requirement) {
        return switch (requirement.how()) {
            case FILLED_IN -> "Dibuat otomatis dari jawaban";
            case BROUGHT -> "Aslinya dibawa ke loket";
            case SCANNED -> switch (application.papers().get(requirement.id())) {
                case Paper.Scanned scanned -> (scanned.origin() == Paper.Origin.PHONE ? "Dari ponsel, " : "Dipindai, ")
                        + scanned.pages().size() + " halaman";
                case Paper.FromVault(var stored) -> "Dari simpanan warga, " + day(stored.on());
                case Paper.Accepted() -> "Sudah ada dari permohonan yang diperbaiki";
                case Paper.LeftOut() -> "Tidak disertakan";
                case Paper.BroughtLater() -> "Dibawa ke loket";
                case null -> "Dibawa ke loket";
            };
        };
    }

    private String inWords(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Choice choice -> chosen(question, choice.option());
            case Answer.Date date -> day(date.day());
            case Answer.Text text -> text.text();
            case Answer.Region region -> region.spelled() + " (" + region.code() + ")";
            case Answer.Number number -> counted(question, number.value());
        };
    }

    private String chosen(Question question, String option) {
        return question instanceof Question.Listed listed
                ? listed.list().item(option).map(item -> item.name(Language.INDONESIAN)).orElse(option)
                : QuestionWords.of(words(), question).option(Language.INDONESIAN, option);
    }

    private String counted(Question question, long value) {
        return switch (question) {
            case Question.Number asked -> Unit.of(words(), asked, Language.INDONESIAN).around(String.valueOf(value));
            case Question.Money _ -> "Rp " + String.format(Locale.ROOT, "%,d", value).replace(',', '.');
            case Question.Choice _,Question.Date _,Question.Text _,Question.Digits _ -> String.valueOf(value);
            case Question.Region _,Question.Listed _,Question.Group _ -> String.valueOf(value);
        };
    }

    private static void item(Sheets sheets, String title, String value) throws IOException {
        sheets.makeRoom(44);
        sheets.gap(6);
        sheets.text(title, 9, Weight.REGULAR);
        sheets.text(value, 12, Weight.BOLD);
    }

    private Words words() {
        return application.service().words();
    }

    private static String say(Words words, String key) {
        return words.say(Language.INDONESIAN, key);
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    public String toString() {
        return "ApplicationForm[" + number + "]";
    }
}
