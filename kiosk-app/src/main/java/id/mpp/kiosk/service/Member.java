package id.mpp.kiosk.service;

import java.util.Optional;
import java.util.regex.Pattern;

/// One member of a group, to be read from a question's id: `member.2.name` is the name of the second. Ids in folders
/// have no dots, so nothing else looks like it.
///
/// @param number
///            1 for the first
/// @param inner
///            the question's id within the group
public record Member(String group, int number, String inner) {

    private static final Pattern ID = Pattern.compile("([^.]+)\\.([1-9][0-9]{0,3})\\.([^.]+)");
    /// Stands before the id of a question of the same group in a [Condition], as long as nobody knows which member
    /// is meant.
    public static final String SAME = ".";

    /// Empty for a question of no group.
    public static Optional<Member> of(String question) {
        var parts = ID.matcher(question);
        return parts.matches()
                ? Optional.of(new Member(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3)))
                : Optional.empty();
    }

    /// The id as `Member.of` reads it.
    public String id() {
        return group + "." + number + "." + inner;
    }

    /// The question of this member that is the group's `question`.
    static Question ask(String group, int number, Question question) {
        return question.as(new Member(group, number, question.id()).id(), question.when().of(name -> name.startsWith(
                SAME) ? new Member(group, number, name.substring(SAME.length())).id() : name));
    }
}
