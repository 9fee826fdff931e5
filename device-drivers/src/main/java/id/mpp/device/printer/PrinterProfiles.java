package id.mpp.device.printer;

import id.mpp.device.DeviceException;
import id.mpp.device.printer.PrinterProfile.Confirming;
import id.mpp.device.printer.PrinterProfile.Cut;
import id.mpp.device.printer.PrinterProfile.Roll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The models of printer that are known by name, and reading the file of one that is not.
public final class PrinterProfiles {

    /// The model of a printer nobody described.
    public static final String GENERIC = "generic";

    private static final List<String> KNOWN = List.of(GENERIC, "epson-tm-t82", "epson-tm-t88", "epson-tm-t88iii",
            "clone-58", "custom-kiosk");

    private static final Map<String, Confirming> CONFIRMINGS = Map.of("auto", Confirming.AUTO, "process-id",
            Confirming.PROCESS_ID, "paper-status", Confirming.PAPER_STATUS, "real-time", Confirming.REAL_TIME);
    private static final Map<String, Cut> CUTS = Map.of("partial", Cut.PARTIAL, "full", Cut.FULL, "esc-i", Cut.ESC_I,
            "none", Cut.NONE);
    private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);
    private static final Map<String, Boolean> NATIVE_OR_RASTER = Map.of("native", true, "raster", false);

    private static final Pattern ROLL = Pattern.compile("([0-9]{1,3}) columns ([0-9]{1,4}) dots");
    private static final int FEWEST_COLUMNS = 16;
    private static final int MOST_COLUMNS = 96;
    private static final int FEWEST_DOTS = 192;
    private static final int MOST_DOTS = 1200;

    /// Bytes that begin a command which opens a cash drawer: `ESC p` and `DLE DC4`.
    private static final Pattern DRAWER = Pattern.compile("(?i).*(1B ?70|10 ?14).*");

    private static final Pattern BYTES = Pattern.compile("[0-9A-Fa-f]{2}( [0-9A-Fa-f]{2}){0,15}");
    private static final int LONGEST_FILE = 64 * 1024;

    private PrinterProfiles() {
    }

    /// The names that need no file, the generic one first.
    public static List<String> known() {
        return KNOWN;
    }

    /// True of nearly every printer.
    public static PrinterProfile generic() {
        return read(genericEntries());
    }

    /// The profile of a model.
    ///
    /// @param model
    ///            one of [#known()], or the absolute path of a file
    /// @throws DeviceException
    ///             no such model, with those that are known; or everything that is wrong with the file, line by line
    public static PrinterProfile of(String model) throws DeviceException {
        if (model.startsWith("/")) {
            Path file = Path.of(model);
            return checked(ProfileEntries.of(model, lines(file), Optional.of(genericEntries())));
        }
        if (!KNOWN.contains(model)) {
            throw new DeviceException("no printer model is called \"" + model + "\"; known are "
                    + String.join(", ", KNOWN) + ", or give the absolute path of a file that describes it");
        }
        return checked(ProfileEntries.of(model + ".properties", lines(model), Optional.of(genericEntries())));
    }

    /// What is wrong with a model on a roll, in a sentence that says what is allowed; nothing if it is well.
    public static Optional<String> problemWith(String model, PaperWidth paper) {
        try {
            PrinterProfile profile = of(model);
            return profile.roll(paper).isPresent()
                    ? Optional.empty()
                    : Optional.of("a roll of " + paper.millimetres() + " mm does not fit into a " + profile.title());
        } catch (DeviceException wrong) {
            return Optional.ofNullable(wrong.getMessage());
        }
    }

    private static PrinterProfile checked(ProfileEntries entries) throws DeviceException {
        PrinterProfile profile = read(entries);
        if (!entries.faults().isEmpty()) {
            throw new DeviceException(String.join("; ", entries.faults()));
        }
        return profile;
    }

    private static PrinterProfile read(ProfileEntries entries) {
        Map<PaperWidth, Roll> rolls = new EnumMap<>(PaperWidth.class);
        for (PaperWidth paper : PaperWidth.values()) {
            Optional<Roll> roll = entries.read("roll." + paper.millimetres() + "mm", PrinterProfiles::roll,
                    "48 columns 576 dots (16 to 96, 192 to 1200), none");
            roll.ifPresent(fits -> rolls.put(paper, fits));
        }
        return new PrinterProfile(
                entries.read("title", text -> Optional.of(text).filter(it -> !it.isEmpty()), "a name in words"), rolls,
                entries.read("dpi", whole(90, 600), "90 to 600"), entries.read("speed", whole(10, 500), "10 to 500"),
                entries.read("confirm", oneOf(CONFIRMINGS), "auto, process-id, paper-status, real-time"),
                entries.read("automatic-status", oneOf(YES_OR_NO), "yes, no"),
                entries.read("near-end-sensor", oneOf(YES_OR_NO), "yes, no"),
                entries.read("qr", oneOf(NATIVE_OR_RASTER), "native, raster"),
                entries.read("cut", oneOf(CUTS), "partial, full, esc-i, none"),
                entries.read("feed", whole(0, 20), "0 to 20"),
                entries.read("present", PrinterProfiles::bytes,
                        "1 to 16 bytes as 1D 65 05, none; never a cash drawer's pulse"),
                entries.read("code-page", orNone(whole(0, 255)), "0 to 255, none"),
                entries.read("kanji-mode", oneOf(YES_OR_NO), "yes, no"));
    }

    private static <T> Function<String, Optional<T>> oneOf(Map<String, T> allowed) {
        return text -> Optional.ofNullable(allowed.get(text));
    }

    private static Function<String, Optional<Integer>> whole(int least, int most) {
        return text -> Optional.of(text).filter(it -> it.matches("[0-9]{1,4}")).map(Integer::valueOf)
                .filter(number -> number >= least && number <= most);
    }

    @SuppressWarnings("OptionalMapToOptional") // outside: could be read; inside: there is one
    private static <T> Function<String, Optional<Optional<T>>> orNone(Function<String, Optional<T>> reading) {
        return text -> "none".equals(text) ? Optional.of(Optional.empty()) : reading.apply(text).map(Optional::of);
    }

    private static Optional<Optional<Roll>> roll(String text) {
        if ("none".equals(text)) {
            return Optional.of(Optional.empty());
        }
        Matcher parts = ROLL.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Roll roll = new Roll(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        boolean possible = roll.columns() >= FEWEST_COLUMNS && roll.columns() <= MOST_COLUMNS
                && roll.dots() >= FEWEST_DOTS && roll.dots() <= MOST_DOTS;
        return possible ? Optional.of(Optional.of(roll)) : Optional.empty();
    }

    private static Optional<List<Integer>> bytes(String text) {
        if ("none".equals(text)) {
            return Optional.of(List.of());
        }
        if (!BYTES.matcher(text).matches() || DRAWER.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(text);
        return Optional.of(IntStream.range(0, bytes.length).mapToObj(i -> bytes[i] & 0xFF).toList());
    }

    private static ProfileEntries genericEntries() {
        return ProfileEntries.of(GENERIC + ".properties", lines(GENERIC), Optional.empty());
    }

    private static List<String> lines(String model) {
        try (InputStream file = PrinterProfiles.class.getResourceAsStream("models/" + model + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("models/" + model + ".properties is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> lines(Path file) throws DeviceException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new DeviceException(file + " is too large to describe a printer");
            }
            return Files.readString(file).lines().toList();
        } catch (IOException unreadable) {
            throw new DeviceException(file + " cannot be read as text; a printer model is a file of key = value",
                    unreadable);
        }
    }
}
