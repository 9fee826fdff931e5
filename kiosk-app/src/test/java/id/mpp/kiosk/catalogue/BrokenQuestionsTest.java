package id.mpp.kiosk.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody reads who got a question, a condition, a list or hours wrong. Each test writes the questions of one
/// service; the first of them stands on line 3.
class BrokenQuestionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, Month.NOVEMBER, 23);
    private static final String PERSON = "{ `id`: `name`, `kind`: `text`, `text`: `name`, `maximum`: 60 }";

    @TempDir
    Path folder;

    @BeforeEach
    void oneService() throws IOException {
        write("catalogue.json", """
                {
                  "site": { "hall": "MPP", "place": "Contoh", "zone": "Asia/Jakarta" },
                  "life_events": [{ "id": "birth", "icon": "baby", "name": { "id": "Lahir", "en": "Birth" } }]
                }
                """);
        write("lists/jobs.json", """
                [ { "id": "guru", "name": { "id": "Guru", "en": "Teacher" }, "keywords": ["pengajar"], "common": true },
                  { "id": "47112", "name": { "id": "Warung", "en": "Small shop" } } ]
                """);
        write("office/agency.json", "{ `queue_prefix`: `A`, `icon`: `people` }");
        for (var language : List.of("id", "en")) {
            write("texts_" + language + ".properties", "# none shared");
            write("office/texts_" + language + ".properties",
                    "name = Kantor\nshort = Kantor\npurpose = Surat\ncounter = Loket 1\n");
            write("office/form/texts_" + language + ".properties", "name = Formulir\n");
        }
        write("office/form/example.json", "{ `story`: `x`, `citizen`: { `nik`: `1`, `name`: `x` } }");
    }

    /// The faults with a line that the folder has when its service asks this.
    private List<String> asking(String... questions) throws IOException {
        write("office/form/service.json", """
                { "version": "1", "icon": "doc", "channel": "online", "life_events": ["birth"], "steps": 1,
                  "questions": [
                %s
                ] }
                """.formatted(String.join(",\n", questions)));
        return ServiceFolders.read(folder).faults().stream().filter(fault -> fault.line() > 0)
                .filter(fault -> fault.file().endsWith(".json")).map(Fault::toString)
                .map(said -> said.replace("office/form/service.json", "")).toList();
    }

    /// The questions themselves, whatever texts are missing.
    private List<Question> read(String questions) throws IOException {
        write("office/form/service.json", "{ `questions`: [" + questions + "] }");
        var faults = new ArrayList<Fault>();
        var entry = Folder.root(folder.resolve("office/form")).json("service.json", faults).orElseThrow();
        var read = new QuestionReader(Lists.read(Folder.root(folder), faults)).read(entry.entries("questions"));
        assertEquals(List.of(), faults);
        return read;
    }

    @Test
    void everyKindIsRead() throws IOException {
        var read = read("""
                { "id": "village", "kind": "region", "level": "village" },
                { "id": "rent", "kind": "money", "minimum": 0, "maximum": 1000000000 },
                { "id": "job", "kind": "list", "list": "jobs" },
                { "id": "born", "kind": "date", "earliest": -100, "latest": 0 },
                { "id": "member", "kind": "group", "minimum": 1, "maximum": 6, "questions": [
                  { "id": "name", "kind": "text", "text": "name", "maximum": 60 },
                  { "id": "born", "kind": "date", "earliest": -100, "latest": 0 },
                  { "id": "work", "kind": "list", "list": "jobs",
                    "when": { "born": { "age_at_least": 17 }, "rent": { "at_least": 2, "at_most": 5 } } }
                ] },
                { "id": "why", "kind": "text", "text": "sentence", "maximum": 60,
                  "when": { "job": ["47112"], "member": { "at_least": 2 }, "born": { "age_below": 17 } } }
                """);
        assertEquals(List.of("village", "rent", "job", "born", "member", "why"),
                read.stream().map(Question::id).toList());
    }

    @Test
    void aGroupStandsInAGroup() throws IOException {
        assertEquals(List.of(":4: questions[0].questions[0].kind: is a group in a group; any other kind"),
                asking("""
                        { "id": "a", "kind": "group", "minimum": 1, "maximum": 2, "questions": [
                          { "id": "b", "kind": "group", "minimum": 1, "maximum": 2, "questions": [
                            %s ] } ] }""".formatted(PERSON)));
    }

    @Test
    void aGroupAsksNothingOrTakesFromTheProfileOrHasFarTooMany() throws IOException {
        var said = asking("{ `id`: `a`, `kind`: `group`, `minimum`: 3, `maximum`: 2, `questions`: [] }", """
                { "id": "b", "kind": "group", "minimum": 1, "maximum": 500, "questions": [
                  { "id": "nik", "kind": "digits", "digits": "nik", "prefill": "nik" } ] }""");
        assertEquals(List.of(":3: questions[0].maximum: does not fit; a whole number from 3 to 30",
                ":3: questions[0].questions: are missing; one question or more about each",
                ":4: questions[1].maximum: does not fit; a whole number from 1 to 30",
                ":5: questions[1].questions[0].prefill: is the citizen's, not each member's; no \"prefill\" in a group"),
                said);
    }

    @Test
    void tenThousandOptionsAreNoChoice() throws IOException {
        var options = IntStream.range(0, 10_000).mapToObj("{ `id`: `o%d`, `icon`: `dot` }"::formatted)
                .collect(Collectors.joining(", "));
        assertEquals(List.of(":3: questions[0].options: are 10000; 40 at most; for more, \"kind\": \"list\" and a file "
                + "in lists/"), asking("{ `id`: `a`, `kind`: `choice`, `options`: [" + options + "] }"));
    }

    @Test
    void aListIsMissing() throws IOException {
        assertEquals(List.of(":3: questions[0].list: \"cars\" is not in lists/, or has a fault; one of jobs"),
                asking("{ `id`: `a`, `kind`: `list`, `list`: `cars` }"));
    }

    @Test
    void aListHasFaults() throws IOException {
        write("lists/jobs.json", """
                [ { "id": "guru", "name": { "id": "Guru" } },
                  { "id": "guru", "name": { "id": "Guru", "en": "Teacher" }, "colour": "red" },
                  7 ]
                """);
        assertEquals(List.of("lists/jobs.json:3: [2]: is not an object; a list of objects in { }",
                "lists/jobs.json:1: [0].name.en: is missing; a text in quotes",
                "lists/jobs.json:2: [1].id: \"guru\" is used twice; each item has an id of its own",
                "lists/jobs.json:2: [1].colour: is an unknown key; allowed here: common, id, keywords, name",
                ":3: questions[0].list: \"jobs\" is not in lists/, or has a fault; one of none"),
                asking("{ `id`: `a`, `kind`: `list`, `list`: `jobs` }"));
    }

    @Test
    void aConditionAsksWhatItsQuestionCannotAnswer() throws IOException {
        var said = asking("{ `id`: `rent`, `kind`: `money`, `minimum`: 0, `maximum`: 9 }",
                "{ `id`: `born`, `kind`: `date`, `earliest`: -9, `latest`: 0 }", PERSON,
                when("a", "{ `rent`: [`much`] }"), when("b", "{ `born`: { `at_least`: 2 } }"),
                when("c", "{ `name`: [`Siti`] }"), when("d", "{ `rent`: { `at_least`: 5, `at_most`: 4 } }"),
                when("e", "{ `born`: {} }"), when("f", "{}"), when("g", "{ `h`: [`x`] }"), when("h", "7"));
        assertEquals(List.of(
                ":6: questions[3].when.rent: has no bounds; an object with \"at_least\", \"at_most\" or both",
                ":7: questions[4].when.born.at_least: is an unknown key; allowed here: age_at_least, age_below",
                ":8: questions[5].when.name: decides nothing; a choice, a list, a number, money, a group or a date",
                ":9: questions[6].when.rent: never holds; \"at_least\" is not more than \"at_most\"",
                ":10: questions[7].when.born: has no bounds; an object with \"age_at_least\", \"age_below\" or both",
                ":11: questions[8].when: names no question; one or more earlier questions: rent, born, name, a, b, c, d, e",
                ":12: questions[9].when.h: is not an earlier question; earlier questions: rent, born, name, a, b, c, d, e, f",
                ":13: questions[10].when: is not an object; an object in { }"), said);
    }

    private static String when(String id, String when) {
        return "{ `id`: `" + id + "`, `kind`: `money`, `minimum`: 0, `maximum`: 9, `when`: " + when + " }";
    }

    @Test
    void whatIsAskedInAGroupDecidesNothingOutside() throws IOException {
        assertEquals(List.of(":5: questions[1].when.work: is not an earlier question; earlier questions: member"),
                asking("""
                        { "id": "member", "kind": "group", "minimum": 1, "maximum": 6, "questions": [
                          { "id": "work", "kind": "list", "list": "jobs" } ] }""",
                        when("a", "{ `work`: [`guru`] }")));
    }

    @Test
    void idsWithDotsAndKeysOfOtherTexts() throws IOException {
        var said = asking("{ `id`: `member.1.name`, `kind`: `text`, `text`: `name`, `maximum`: 60 }",
                "{ `id`: `a`, `kind`: `choice`, `options`: [ { `id`: `title`, `icon`: `dot` }, { `id`: `no`, "
                        + "`icon`: `dot` } ] }");
        assertEquals(
                List.of(":3: questions[0].id: \"member.1.name\" is no name; small letters and digits, words joined "
                        + "by - or _",
                        ":4: questions[1].options[0].id: \"title\" is the key of another text; any other name"),
                said);
    }

    @Test
    void aRegionHasALevelThatThereIsNot() throws IOException {
        assertEquals(
                List.of(":3: questions[0].level: \"dusun\" is not known; one of province, regency, district, village"),
                asking("{ `id`: `a`, `kind`: `region`, `level`: `dusun` }"));
    }

    @Test
    void anAgencyIsThereAtImpossibleHours() throws IOException {
        write("office/agency.json", """
                { "queue_prefix": "A", "icon": "people", "daily_quota": 0,
                  "hours": { "monday": ["08:00-12:00", "11:00-15:00"], "tuesday": ["15:00-08:00"], "Jumat": ["x"] },
                  "presence": "sure" }
                """);
        var said = asking(PERSON);
        assertEquals(5, said.size(), said::toString);
        assertTrue(said.get(0).startsWith("office/agency.json:2: hours.monday: has spans that overlap; "),
                said::toString);
        assertTrue(said.get(1).startsWith("office/agency.json:2: hours.tuesday: \"15:00-08:00\" is no span of hours; "),
                said::toString);
        assertTrue(said.get(2).startsWith("office/agency.json:2: hours.Jumat: is an unknown key; "), said::toString);
        assertTrue(said.get(3).contains("daily_quota: does not fit"), said::toString);
        assertTrue(said.get(4).contains("presence: \"sure\" is not known; one of example"), said::toString);
    }

    @Test
    void mindlesslyDeepBracketsAreToldToo() throws IOException {
        assertTrue(asking("[".repeat(5_000)).getFirst().contains("is not JSON"));
    }

    @Test
    void membersAreAskedEachTheirOwnAndOnlyAsManyAsThereMayBe() throws IOException {
        var group = (Question.Group) read("""
                { "id": "member", "kind": "group", "minimum": 1, "maximum": 3, "questions": [
                  { "id": "born", "kind": "date", "earliest": -100, "latest": 0 },
                  { "id": "work", "kind": "list", "list": "jobs", "when": { "born": { "age_at_least": 17 } } } ] }
                """).getFirst();
        assertEquals(6, group.ofEach(Long.MAX_VALUE).size());
        assertEquals(0, group.ofEach(-7).size());
        var second = group.ofEach(2).getLast();
        assertEquals("member.2.work", second.id());
        assertTrue(second.when().holds(day("member.2.born", 2000), TODAY));
        assertTrue(!second.when().holds(day("member.1.born", 2000), TODAY), "the first member's age decides nothing");
        assertTrue(!second.when().holds(day("member.2.born", 2020), TODAY));
    }

    private static Answers day(String question, int year) {
        return Answers.NONE.with(question, new Answer.Date(LocalDate.of(year, 1, 1), Answer.Source.CITIZEN));
    }

    /// With ` for the quotes of JSON, where that reads better.
    private void write(String file, String content) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content.replace('`', '"'));
    }
}
