package id.mpp.kiosk.service;

import java.util.Optional;

/// What a service says around one question. The questions of a group have one set of texts, in which `{0}` stands for
/// the member: `question.member.name.title = Siapa nama anggota ke-{0}?` serves `member.1.name`, `member.2.name` …
public final class QuestionWords {

    private static final String NUMBER = "{0}";

    private final Words words;
    private final String place;
    private final Optional<Member> member;

    private QuestionWords(Words words, String question) {
        this.words = words;
        member = Member.of(question);
        place = "question." + member.map(one -> one.group() + "." + one.inner()).orElse(question) + ".";
    }

    /// @param words
    ///            of the service that asks
    public static QuestionWords of(Words words, Question question) {
        return new QuestionWords(words, question.id());
    }

    public String title(Language language) {
        return filled(words.say(language, place + "title"));
    }

    /// A word or two, for the page that reads everything back.
    public String label(Language language) {
        return filled(words.say(language, place + "label"));
    }

    /// Empty where there is none.
    public String help(Language language) {
        return find(language, "help");
    }

    public String option(Language language, String option) {
        return filled(words.say(language, place + option));
    }

    /// Empty where there is none.
    public String optionHelp(Language language, String option) {
        return find(language, option + ".help");
    }

    /// `Anggota ke-2`, the heading above everything asked of one member; empty for a question of no group. The group's
    /// text `question.<group>.each` says it, or, where there is none, its label followed by the number.
    public Optional<String> member(Language language) {
        return member.map(one -> words.find(language, "question." + one.group() + ".each").map(this::filled)
                .orElseGet(() -> words.say(language, "question." + one.group() + ".label") + " " + one.number()));
    }

    private String find(Language language, String key) {
        return words.find(language, place + key).map(this::filled).orElse("");
    }

    private String filled(String text) {
        return member.map(one -> text.replace(NUMBER, String.valueOf(one.number()))).orElse(text);
    }
}
