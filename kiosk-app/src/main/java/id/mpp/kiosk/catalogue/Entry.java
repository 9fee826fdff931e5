package id.mpp.kiosk.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/// One JSON object being read strictly: a value of the wrong kind, a missing one and a name nobody asked for are each
/// taken down. After a fault a stand-in comes back, so that reading goes on and finds the next fault too; whoever reads
/// must look at [Faults#count] before using the result.
final class Entry {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");
    private static final String STAND_IN = "?";

    private final Json.Fields fields;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    Entry(Json.Fields fields, String path, Faults faults) {
        this.fields = fields;
        this.path = path;
        this.faults = faults;
    }

    int line() {
        return fields.line();
    }

    int lineOf(String name) {
        var value = fields.byName().get(name);
        return value == null ? line() : value.line();
    }

    void fault(String name, String wrong, String allowed) {
        faults.add(lineOf(name), pathOf(name), wrong, allowed);
    }

    boolean has(String name) {
        return fields.byName().containsKey(name);
    }

    String text(String name) {
        return optionalText(name).orElseGet(() -> missing(name, "a text in quotes"));
    }

    Optional<String> optionalText(String name) {
        var value = ask(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Json.Text(_, var text) && !text.isBlank()) {
            return Optional.of(text);
        }
        fault(name, "is not a text", "a text in quotes, not empty");
        return Optional.of(STAND_IN);
    }

    /// Lower-case words joined by `-` or `_`.
    String id(String name) {
        var id = text(name);
        if (!id.equals(STAND_IN) && !ID.matcher(id).matches()) {
            fault(name, "\"" + id + "\" is no name", "small letters and digits, words joined by - or _");
        }
        return id;
    }

    /// As [#id], or a code somebody else gave: `ID`, `47112`, `33.14.05.2003`.
    String code(String name) {
        var code = text(name);
        if (!code.equals(STAND_IN) && !CODE.matcher(code).matches()) {
            fault(name, "\"" + code + "\" is no code", "letters and digits, joined by . - or _");
        }
        return code;
    }

    /// `true` or `false`; false where the name is absent.
    boolean flag(String name) {
        var value = ask(name);
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof Json.Other(_, var said) && (said.equals("true") || said.equals("false"))) {
            return said.equals("true");
        }
        fault(name, "is neither true nor false", "true or false, without quotes");
        return false;
    }

    Optional<LocalDate> optionalDay(String name) {
        return optionalText(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                fault(name, "is no day", "a day as 1992-05-17");
                return LocalDate.EPOCH;
            }
        });
    }

    boolean isObject(String name) {
        return fields.byName().get(name) instanceof Json.Fields;
    }

    long whole(String name, long smallest, long largest) {
        var value = optionalWhole(name, smallest, largest);
        if (value.isEmpty()) {
            missing(name, "a whole number from " + smallest + " to " + largest);
        }
        return value.orElse(smallest);
    }

    OptionalLong optionalWhole(String name, long smallest, long largest) {
        var value = ask(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (value.get() instanceof Json.Whole(_, var number) && number >= smallest && number <= largest) {
            return OptionalLong.of(number);
        }
        fault(name, "does not fit", "a whole number from " + smallest + " to " + largest);
        return OptionalLong.of(smallest);
    }

    /// A constant, written in small letters.
    <E extends Enum<E>> E oneOf(String name, Class<E> constants) {
        return optionalOneOf(name, constants).orElseGet(() -> {
            missing(name, "one of " + names(constants));
            return constants.getEnumConstants()[0];
        });
    }

    <E extends Enum<E>> Optional<E> optionalOneOf(String name, Class<E> constants) {
        return optionalText(name).map(text -> constant(name, text, constants));
    }

    private <E extends Enum<E>> E constant(String name, String text, Class<E> constants) {
        for (var constant : constants.getEnumConstants()) {
            if (written(constant).equals(text)) {
                return constant;
            }
        }
        if (!text.equals(STAND_IN)) {
            fault(name, "\"" + text + "\" is not known", "one of " + names(constants));
        }
        return constants.getEnumConstants()[0];
    }

    /// Texts; none where the name is absent.
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (item instanceof Json.Text(_, var text) && !text.isBlank()) {
                texts.add(text);
            } else {
                faults.add(item.line(), pathOf(name), "is not a text", "a list of texts in quotes");
            }
        }
        return texts;
    }

    /// Objects; none where the name is absent.
    List<Entry> entries(String name) {
        return each(items(name), pathOf(name), faults);
    }

    /// Those of `items` that are objects; of the others a fault is taken down.
    static List<Entry> each(List<Json> items, String path, Faults faults) {
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            var itemPath = path + "[" + entries.size() + "]";
            if (item instanceof Json.Fields inner) {
                entries.add(new Entry(inner, itemPath, faults));
            } else {
                faults.add(item.line(), itemPath, "is not an object", "a list of objects in { }");
            }
        }
        return entries;
    }

    private List<Json> items(String name) {
        var value = ask(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Json.Items(_, var all)) {
            return all;
        }
        fault(name, "is not a list", "a list in [ ]");
        return List.of();
    }

    Optional<Entry> entry(String name) {
        var value = ask(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Json.Fields inner) {
            return Optional.of(new Entry(inner, pathOf(name), faults));
        }
        fault(name, "is not an object", "an object in { }");
        return Optional.empty();
    }

    /// The names in this object, for objects whose names are data.
    List<String> names() {
        return List.copyOf(fields.byName().keySet());
    }

    /// To be called last: everything not asked for is unknown.
    void end() {
        for (var name : fields.byName().keySet()) {
            if (!asked.contains(name)) {
                fault(name, "is an unknown key", "allowed here: " + asked.stream().sorted().collect(joined()));
            }
        }
    }

    private Optional<Json> ask(String name) {
        asked.add(name);
        return Optional.ofNullable(fields.byName().get(name));
    }

    private String missing(String name, String allowed) {
        faults.add(line(), pathOf(name), "is missing", allowed);
        return STAND_IN;
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String names(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Entry::written).collect(joined());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(", ");
    }
}
