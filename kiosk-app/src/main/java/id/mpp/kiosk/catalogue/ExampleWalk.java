package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one fictitious citizen gets through one service, from `example.json`.
///
/// @param story
///            who this is and what they want, one sentence
/// @param nik
///            sixteen digits that nobody bears
/// @param known
///            what the centre knows of this citizen, by [id.mpp.kiosk.service.Question.ProfileField] name
/// @param given
///            one answer for each question on the way, in order
/// @param papers
///            what becomes of each paper that can be scanned, by document id
public record ExampleWalk(String story, String nik, String name, Answers known, List<Given> given,
        Map<String, Handed> papers) {

    public ExampleWalk {
        given = List.copyOf(given);
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    public enum Handed {
        SCANNED, BROUGHT
    }

    /// One answer. Days are counted back from today, so that an example does not grow old.
    public sealed interface Given {

        String question();

        record Option(String question, String option) implements Given {
        }

        record DaysAgo(String question, int days) implements Given {
        }

        record Words(String question, String text) implements Given {
        }

        record Quantity(String question, long value) implements Given {
        }

        record Rupiah(String question, long value) implements Given {
        }

        /// @param code
        ///            `33.14.05.2003`
        record Place(String question, String code) implements Given {
        }

        default Answer answer(LocalDate today) {
            return switch (this) {
                case Option(_, var option) -> new Answer.Choice(option, Answer.Source.CITIZEN);
                case DaysAgo(_, var days) -> new Answer.Date(today.minusDays(days), Answer.Source.CITIZEN);
                case Words(_, var text) -> new Answer.Text(text, Answer.Source.CITIZEN);
                case Quantity(_, var value) -> new Answer.Number(value, Answer.Source.CITIZEN);
                case Rupiah(_, var value) -> new Answer.Number(value, Answer.Source.CITIZEN);
                case Place(_, var code) -> new Answer.Region(code, List.of(), Answer.Source.CITIZEN);
            };
        }
    }

    /// Everything answered, in order.
    public Answers answers(LocalDate today) {
        var answers = Answers.NONE;
        for (var one : given) {
            answers = answers.with(one.question(), one.answer(today));
        }
        return answers;
    }

    @Override
    public String toString() {
        return "ExampleWalk[" + story + "]";
    }
}
