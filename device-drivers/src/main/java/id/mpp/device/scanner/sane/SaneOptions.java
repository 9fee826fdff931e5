package id.mpp.device.scanner.sane;

import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `scanimage --all-options` says one device offers. The options have standard names (`mode`, `source`,
/// `resolution`), their values do not: a feeder is `ADF`, `Automatic Document Feeder`, `ADF Front` …, both sides are
/// `ADF Duplex`, `Duplex`, or an option of their own. So the values are chosen from what the device itself names.
///
/// @param choices
///            option → its values, in the device's order
/// @param inactive
///            options that exist but may not be set as the others stand now
record SaneOptions(Map<String, List<String>> choices, Set<String> inactive) {

    /// ` --source Flatbed|Automatic Document Feeder [Flatbed]` and ` --duplex[=(yes|no)] [no]`.
    private static final Pattern OPTION = Pattern
            .compile("^\\s+(?:--([a-z0-9-]+)|-([xy]))(?: |\\[=\\()(\\S.*?)(?:\\)])?(?: \\[(.*)])?$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern FEEDER = Pattern.compile("adf|feeder|duplex|sheetfed");
    private static final Pattern BOTH_SIDES = Pattern.compile("duplex|both|double|two.?side|2.?side");
    private static final Pattern ONE_BACK = Pattern.compile("back|rear");
    private static final String SOURCE = "source";
    /// epson2 and magicolor: `Simplex|Duplex`, active once the source is the feeder.
    private static final String ADF_MODE = "adf-mode";
    /// kvs1025, kvs20xx, kvs40xx: yes or no.
    private static final String DUPLEX = "duplex";

    SaneOptions {
        choices = Map.copyOf(choices);
        inactive = Set.copyOf(inactive);
    }

    static SaneOptions parse(String allOptions) {
        Map<String, List<String>> choices = new HashMap<>();
        var inactive = new HashSet<String>();
        for (String line : allOptions.lines().toList()) {
            Matcher option = OPTION.matcher(line);
            if (option.matches()) {
                var name = Optional.ofNullable(option.group(1)).orElseGet(() -> option.group(2));
                choices.putIfAbsent(name, List.of(option.group(3).split("\\|")));
                if ("inactive".equals(option.group(4))) {
                    inactive.add(name);
                }
            }
        }
        return new SaneOptions(choices, inactive);
    }

    boolean offers(String option) {
        return choices.containsKey(option) && !inactive.contains(option);
    }

    /// How to ask for this way in, as arguments; nothing if the device has none. A device with only one way in is asked
    /// for nothing, and takes single pages there.
    Optional<List<String>> source(Source wished) {
        return switch (wished) {
            case GLASS -> Optional.of(value(SOURCE, is(FEEDER).negate()).or(() -> value(SOURCE, oneSide()))
                    .map(SaneOptions::fromSource).orElse(List.of()));
            case FEEDER -> value(SOURCE, oneSide()).map(SaneOptions::fromSource)
                    .or(() -> value(SOURCE, is(FEEDER)).filter(it -> has(DUPLEX)).map(SaneOptions::fromSource))
                    .map(this::oneSideOnly);
            case FEEDER_BOTH_SIDES -> value(SOURCE, is(FEEDER).and(is(BOTH_SIDES))).map(SaneOptions::fromSource)
                    .or(() -> value(SOURCE, oneSide()).flatMap(this::bothSidesFrom));
        };
    }

    private static List<String> fromSource(String value) {
        return List.of("--" + SOURCE + "=" + value);
    }

    private static Predicate<String> is(Pattern kind) {
        return value -> kind.matcher(value.toLowerCase(Locale.ROOT)).find();
    }

    private static Predicate<String> oneSide() {
        return is(FEEDER).and(is(BOTH_SIDES).negate()).and(is(ONE_BACK).negate());
    }

    private Optional<List<String>> bothSidesFrom(String feeder) {
        return value(ADF_MODE, is(BOTH_SIDES)).map(value -> "--" + ADF_MODE + "=" + value)
                .or(() -> Optional.of("--" + DUPLEX + "=yes").filter(it -> has(DUPLEX)))
                .map(both -> List.of("--" + SOURCE + "=" + feeder, both));
    }

    /// What was set for the scan before stays set in some devices.
    private List<String> oneSideOnly(List<String> feeder) {
        var arguments = new ArrayList<>(feeder);
        value(ADF_MODE, is(BOTH_SIDES).negate()).ifPresent(value -> arguments.add("--" + ADF_MODE + "=" + value));
        if (has(DUPLEX)) {
            arguments.add("--" + DUPLEX + "=no");
        }
        return arguments;
    }

    /// The options of both sides become active with the feeder, so they count while they are inactive.
    private boolean has(String option) {
        return choices.containsKey(option);
    }

    Optional<String> mode(Colour wished) {
        return value("mode", value -> switch (wished) {
            case COLOUR -> value.startsWith("Color") || value.contains("RGB");
            case GREY -> value.startsWith("Gray") || value.startsWith("True Gray");
        });
    }

    /// The lowest offered resolution not below the wish, else the highest; a range offers every number in it.
    Optional<Integer> resolution(int wished) {
        return offered("resolution").map(values -> {
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
        return offered(axis).map(List::getFirst)
                .flatMap(range -> NUMBER.matcher(range.replace("..", " ")).results()
                        .map(found -> (int) Double.parseDouble(found.group())).max(Integer::compare))
                .map(longest -> Math.min(longest, wished));
    }

    private Optional<List<String>> offered(String option) {
        return Optional.ofNullable(choices.get(option)).filter(it -> offers(option));
    }

    private Optional<String> value(String option, Predicate<String> fitting) {
        return Optional.ofNullable(choices.get(option)).filter(it -> offers(option) || option.equals(ADF_MODE))
                .flatMap(values -> values.stream().filter(fitting).findFirst());
    }
}
