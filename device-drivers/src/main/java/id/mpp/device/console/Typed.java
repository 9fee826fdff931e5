package id.mpp.device.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What was typed behind a command, checked against what it knows.
///
/// @param options
///            without the dashes; a switch has an empty value
record Typed(List<String> positions, Map<String, String> options) {

    private static final String DASHES = "--";

    static Typed parse(Command command, List<String> words) {
        List<String> positions = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith(DASHES)) {
                positions.add(word);
                continue;
            }
            String option = word.substring(DASHES.length());
            String value = command.options().get(option);
            if (value == null) {
                throw new WrongUsage(command.name() + " knows no " + word + "; allowed are " + allowed(command));
            }
            if (!value.isEmpty() && (i + 1 == words.size() || words.get(i + 1).startsWith(DASHES))) {
                throw new WrongUsage(word + " needs " + value + " behind it");
            }
            options.put(option, value.isEmpty() ? "" : words.get(++i));
        }
        checkCount(command, positions);
        return new Typed(List.copyOf(positions), Map.copyOf(options));
    }

    private static String allowed(Command command) {
        return command.options().isEmpty()
                ? "no options"
                : String.join(", ", new TreeSet<>(command.options().keySet().stream().map(DASHES::concat).toList()));
    }

    private static void checkCount(Command command, List<String> positions) {
        for (int i = positions.size(); i < command.positions().size(); i++) {
            String missing = command.positions().get(i);
            if (!missing.startsWith("[")) {
                throw new WrongUsage(command.name() + " needs " + missing + " behind it");
            }
        }
        if (positions.size() > command.positions().size()) {
            throw new WrongUsage("\"" + positions.getLast() + "\" is one word too many for " + command.name());
        }
    }

    String first() {
        return positions.getFirst();
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// A whole number within bounds.
    int number(String option, int otherwise, int least, int most) {
        String text = options.get(option);
        if (text == null) {
            return otherwise;
        }
        if (text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new WrongUsage("--" + option + " " + text + ": allowed is a number from " + least + " to " + most);
    }
}
