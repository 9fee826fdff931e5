package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.QuestionWords;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What many services ask of the citizen themselves is asked once a visit: the folders mark it with one shared field.
/// Two questions of one kind and one label mean the same, unless a reason stands here.
class SharedFieldsTest {

    private static final String APPLICATION = "said of this application, not of the citizen";
    private static final String PLACE = "a citizen has several";
    private static final String TO_COME = "where somebody will live, not where they do";

    /// Labels of what is asked anew each time.
    private static final Map<String, String> ASKED_ANEW = Map.ofEntries(Map.entry("Keperluan", APPLICATION),
            Map.entry("Alasan", APPLICATION), Map.entry("Yang dicari", APPLICATION),
            Map.entry("Jenis permohonan", APPLICATION), Map.entry("SIP ke-", APPLICATION),
            Map.entry("Kode M-Paspor", APPLICATION), Map.entry("Jenis paspor", APPLICATION),
            Map.entry("Kegiatan", "in one service what is done all day, in the other what is sold"),
            Map.entry("Tempat kerja", "in one service where somebody works, in the other where they wish to"),
            Map.entry("Jenis tempat", PLACE), Map.entry("Jadwal praktik", PLACE), Map.entry("Alamat baru", TO_COME));

    /// One question each that bears a shared label and means something else.
    private static final Map<String, String> EXCEPTIONS = Map.of("dpmptsp.nib-orang site-address",
            "of the business, where it is not at home", "dukcapil.pindah-datang village", TO_COME);

    private static final List<ServiceDefinition> SERVICES = ServiceFolders.bundled().catalog().services();

    private static String label(ServiceDefinition service, Question question) {
        return QuestionWords.of(service.words(), question).label(Language.INDONESIAN);
    }

    private static String name(ServiceDefinition service, Question question) {
        return service.id() + " " + question.id();
    }

    /// What is asked of the citizen themselves says so: *Anda*.
    private static boolean own(ServiceDefinition service, Question question) {
        return !(question instanceof Question.Group) && !Subject.asks(question.id())
                && QuestionWords.of(service.words(), question).title(Language.INDONESIAN).contains("Anda");
    }

    /// Not shared, and no reason why not.
    private static boolean lacks(ServiceDefinition service, Question question) {
        return question.prefill().isEmpty() && own(service, question)
                && !ASKED_ANEW.containsKey(label(service, question))
                && !EXCEPTIONS.containsKey(name(service, question));
    }

    private static String meaning(ServiceDefinition service, Question question) {
        return question.getClass().getSimpleName() + " " + label(service, question);
    }

    @Test
    void noTwoQuestionsOfTheSameMeaningLackTheSharedField() {
        var byMeaning = new TreeMap<String, List<String>>();
        for (ServiceDefinition service : SERVICES) {
            for (Question question : service.questions()) {
                if (lacks(service, question)) {
                    byMeaning.computeIfAbsent(meaning(service, question), _ -> new ArrayList<>())
                            .add(name(service, question));
                }
            }
        }
        byMeaning.values().removeIf(asked -> asked.size() < 2);
        assertEquals(Map.of(), byMeaning, "give them a \"prefill\", or say here why each is asked anew");
    }

    @Test
    void whatBearsTheLabelOfASharedFieldIsSharedOrSaysWhyNot() {
        var shared = new TreeSet<String>();
        for (ServiceDefinition service : SERVICES) {
            service.questions().stream().filter(question -> question.prefill().isPresent())
                    .map(question -> meaning(service, question)).forEach(shared::add);
        }
        var alone = new ArrayList<String>();
        for (ServiceDefinition service : SERVICES) {
            service.questions().stream().filter(question -> lacks(service, question))
                    .filter(question -> shared.contains(meaning(service, question)))
                    .map(question -> name(service, question)).forEach(alone::add);
        }
        assertEquals(List.of(), alone);
    }

    @Test
    void oneFieldIsAskedForInOneKindOfQuestionSoThatItsAnswerFits() {
        var kinds = new EnumMap<ProfileField, Set<String>>(ProfileField.class);
        for (ServiceDefinition service : SERVICES) {
            for (Question question : service.questions()) {
                question.prefill().ifPresent(field -> kinds.computeIfAbsent(field, _ -> new TreeSet<>())
                        .add(question.getClass().getSimpleName()));
            }
        }
        // a choice of a few professions and the long list of them have the same ids
        assertEquals(Set.of("Choice", "Listed"), kinds.remove(ProfileField.HEALTH_PROFESSION));
        kinds.forEach((field, asked) -> assertEquals(1, asked.size(), () -> field + " is asked in " + asked));
        assertTrue(kinds.size() > 15, () -> "fields that folders use: " + kinds.keySet());
    }

    @Test
    void everyReasonIsStillNeeded() {
        var labels = new TreeSet<String>();
        var names = new TreeSet<String>();
        for (ServiceDefinition service : SERVICES) {
            for (Question question : service.questions()) {
                if (own(service, question)) {
                    labels.add(label(service, question));
                    names.add(name(service, question));
                }
            }
        }
        assertEquals(Set.of(), minus(ASKED_ANEW.keySet(), labels));
        assertEquals(Set.of(), minus(EXCEPTIONS.keySet(), names));
    }

    private static Set<String> minus(Set<String> these, Set<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
