package id.mpp.kiosk.submission;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Correction;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.Subject;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers for machines:
///
/// ```json
/// {"service": "dukcapil.akta-lahir", "serviceVersion": "1",
///  "citizen": {"nik": "…", "name": "…", "assurance": "SIGNED_IN"},
///  "subject": {"relation": "CHILD", "nik": "…", "name": "…", "birthDate": "2015-08-17"},
///  "answers": [{"question": "birthplace", "value": "hospital", "source": "CITIZEN"}],
///  "papers": [{"id": "kk", "state": "SCANNED", "pages": 1}]}
/// ```
///
/// A value is a text (choice, list, text, digits), a number (of rupiah, of a group's members), a day as `2026-11-17`, or
/// the code of a region, `33.14.05.2003`, with its `names` from the smallest to the largest as the citizen read them. A
/// source is [Answer.Source]: said here, or filled in from account, card, scanned paper or earlier in the visit. The
/// second member's name is the question `member.2.name`. A paper's state is `SCANNED` (`"from": "PHONE"` if a phone sent
/// it), `STORED` (the centre keeps it; the manifest says which), `BROUGHT` (the citizen will bring it) or `FILLED_IN`
/// (the form made here). A correction has also `ACCEPTED` (it came with the application that is corrected and stays with
/// it); without a sign-in its citizen has no NIK but the `birthDate` by which that application was found.
final class AnswersJson {

    /// Keeps no buffer for its next use: it would hold one citizen's answers until the next citizen's.
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build()).build();

    private AnswersJson() {
    }

    static byte[] of(Application application) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("service", application.service().id());
        root.put("serviceVersion", application.service().version());
        ObjectNode citizen = root.putObject("citizen");
        citizen.put("nik", application.citizen().nik());
        citizen.put("name", application.citizen().name());
        citizen.put("assurance", application.citizen().assurance().name());
        application.correction().flatMap(Correction::birthDate)
                .ifPresent(day -> citizen.put("birthDate", day.toString()));
        putSubject(root, application.answers());
        ArrayNode answers = root.putArray("answers");
        for (Question question : application.route()) {
            application.answers().of(question.id()).ifPresent(answer -> put(answers.addObject(), question, answer));
        }
        ArrayNode papers = root.putArray("papers");
        for (Requirement requirement : application.needed()) {
            put(papers.addObject(), requirement, application);
        }
        return MAPPER.writeValueAsBytes(root);
    }

    private static void putSubject(ObjectNode root, Answers answers) {
        Subject.of(answers).ifPresent(relation -> {
            ObjectNode subject = root.putObject("subject");
            subject.put("relation", relation.name());
            if (answers.of(Subject.NIK).orElse(null) instanceof Answer.Text(var nik, _)) {
                subject.put("nik", nik);
            }
            if (answers.of(Subject.NAME).orElse(null) instanceof Answer.Text(var name, _)) {
                subject.put("name", name);
            }
            if (answers.of(Subject.BIRTH_DATE).orElse(null) instanceof Answer.Date(var day, _)) {
                subject.put("birthDate", day.toString());
            }
        });
    }

    private static void put(ObjectNode entry, Question question, Answer answer) {
        entry.put("question", question.id());
        switch (answer) {
            case Answer.Choice choice -> entry.put("value", choice.option());
            case Answer.Date date -> entry.put("value", date.day().toString());
            case Answer.Text text -> entry.put("value", text.text());
            case Answer.Number number -> entry.put("value", number.value());
            case Answer.Region region -> {
                entry.put("value", region.code());
                region.path().forEach(entry.putArray("names")::add);
            }
        }
        entry.put("source", answer.source().name());
    }

    private static void put(ObjectNode entry, Requirement requirement, Application application) {
        entry.put("id", requirement.id());
        switch (requirement.how()) {
            case FILLED_IN -> entry.put("state", "FILLED_IN");
            case BROUGHT -> entry.put("state", "BROUGHT");
            case SCANNED -> entry.put("state", switch (application.papers().get(requirement.id())) {
                case Paper.Scanned _ -> "SCANNED";
                case Paper.FromVault _ -> "STORED";
                case Paper.Accepted() -> "ACCEPTED";
                case Paper.LeftOut() -> "LEFT_OUT";
                case Paper.BroughtLater() -> "BROUGHT";
                case null -> "BROUGHT";
            });
        }
        if (application.papers().get(requirement.id()) instanceof Paper.Scanned scanned) {
            entry.put("pages", scanned.pages().size());
            if (scanned.origin() == Paper.Origin.PHONE) {
                entry.put("from", "PHONE");
            }
        }
    }
}
