package id.mpp.device.scanner.sane;

import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `scanimage --all-options` says one device offers. The options have standard names (`mode`, `source`,
/// `resolution`), their values do not: a feeder is `ADF`, `Automatic Document Feeder`, `ADF Front` …, so the values are
/// chosen from what the device itself names.
///
/// @param choices
///            option → its values, in the device's order
record SaneOptions(Map<String, List<String>> choices) {

    /// ` --source Flatbed|Automatic Document Feeder [Flatbed]`; an inactive option is one we must not set.
    private static final Pattern OPTION = Pattern.compile("^\\s+(?:--([a-z0-9-]+)|-([xy])) (\\S.*?)(?: \\[(.*)])?$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    SaneOptions {
        choices = Map.copyOf(choices);
    }

    static SaneOptions parse(String allOptions) {
        Map<String, List<String>> choices = new HashMap<>();
        for (String line : allOptions.lines().toList()) {
            Matcher option = OPTION.matcher(line);
            if (option.matches() && !"inactive".equals(option.group(4))) {
                var name = Optional.ofNullable(option.group(1)).orElseGet(() -> option.group(2));
                choices.putIfAbsent(name, List.of(option.group(3).split("\\|")));
            }
        }
        return new SaneOptions(choices);
    }

    boolean offers(String option) {
        return choices.containsKey(option);
    }

    /// The device's own word for the source; nothing if there is only one way in.
    Optional<String> source(Source wished) {
        Predicate<String> feeder = value -> value.contains("ADF") || value.contains("Feeder");
        Predicate<String> duplex = value -> value.contains("Duplex") || value.contains("Back");
        return firstOf("source", switch (wished) {
            case GLASS -> feeder.negate();
            case FEEDER -> feeder.and(duplex.negate());
        });
    }

    /// Whether a page taken from `source` comes from a feeder, so that there may be more.
    boolean isFeeder(Source wished) {
        boolean named = source(wished).isPresent();
        return wished == Source.FEEDER && named || wished == Source.GLASS && !named && offers("source");
    }

    Optional<String> mode(Colour wished) {
        return firstOf("mode", value -> switch (wished) {
            case COLOUR -> value.startsWith("Color") || value.contains("RGB");
            case GREY -> value.startsWith("Gray") || value.startsWith("True Gray");
        });
    }

    /// The lowest offered resolution not below the wish, else the highest; a range offers every number in it.
    Optional<Integer> resolution(int wished) {
        return Optional.ofNullable(choices.get("resolution")).map(values -> {
            List<Integer> offered = new ArrayList<>();
            for (String value : values) {
                NUMBER.matcher(value.replace("..", " ")).results().map(found -> (int) Double.parseDouble(found.group()))
                        .forEach(offered::add);
            }
            if (values.size() == 1 && values.getFirst().contains("..") && offered.size() >= 2) {
                return Math.clamp(wished, offered.get(0), offered.get(1));
            }
            return offered.stream().filter(number -> number >= wished).min(Integer::compare)
                    .or(() -> offered.stream().max(Integer::compare)).orElse(wished);
        });
    }

    /// `0..215.9mm` → the length to scan along `x` or `y`, at most `wished`. Without it backends scan what their makers
    /// found usual, which is American.
    ///
    /// @param wished
    ///            millimetres
    Optional<Integer> length(String axis, int wished) {
        return Optional.ofNullable(choices.get(axis)).map(List::getFirst)
                .flatMap(range -> NUMBER.matcher(range.replace("..", " ")).results()
                        .map(found -> (int) Double.parseDouble(found.group())).max(Integer::compare))
                .map(longest -> Math.min(longest, wished));
    }

    private Optional<String> firstOf(String option, Predicate<String> fitting) {
        return Optional.ofNullable(choices.get(option)).flatMap(values -> values.stream().filter(fitting).findFirst());
    }
}
