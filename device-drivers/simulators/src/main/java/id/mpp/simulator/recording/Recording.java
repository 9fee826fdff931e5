package id.mpp.simulator.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A session on a wire as it lies in a text file (`docs/recordings.md`).
///
/// @param device
///            what kind of device, named as in [id.mpp.device.Device#name()]
/// @param wire
///            what kind of wire; never where it led
public record Recording(String device, String wire, List<RecordedLine> lines) {

    static final int FORMAT = 1;

    private static final int BYTES_A_LINE = 32;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();
    private static final Pattern HEAD = Pattern.compile("(format|device|wire): *(\\S+) *");
    private static final Pattern FIRST = Pattern.compile(" *([0-9]+) ([<>])(\\S*)((?: [0-9A-F]{2})*) *");
    private static final Pattern MORE = Pattern.compile(" *\\+((?: [0-9A-F]{2})+) *");

    public Recording {
        lines = List.copyOf(lines);
    }

    public static Recording read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /// Reads the text of a recording.
    ///
    /// @throws IllegalArgumentException
    ///             the message says which line is not understood
    public static Recording parse(String text) {
        String device = "";
        String wire = "";
        List<RecordedLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String said = line.replaceFirst("#.*", "").stripTrailing();
            Matcher head = HEAD.matcher(said);
            Matcher first = FIRST.matcher(said);
            Matcher more = MORE.matcher(said);
            if (head.matches()) {
                switch (head.group(1)) {
                    case "device" -> device = head.group(2);
                    case "wire" -> wire = head.group(2);
                    default -> checkFormat(head.group(2), number);
                }
            } else if (first.matches()) {
                Way way = first.group(2).equals(">") ? Way.FROM_HOST : Way.TO_HOST;
                lines.add(new RecordedLine(number, Long.parseLong(first.group(1)), way, first.group(3),
                        bytes(first.group(4))));
            } else if (more.matches() && !lines.isEmpty()) {
                lines.add(longer(lines.removeLast(), bytes(more.group(1))));
            } else if (!said.isBlank()) {
                throw new IllegalArgumentException("line " + number + " of the recording is not understood: " + said);
            }
        }
        if (device.isEmpty() || wire.isEmpty()) {
            throw new IllegalArgumentException("a recording begins with format:, device: and wire:");
        }
        return new Recording(device, wire, lines);
    }

    private static void checkFormat(String format, int number) {
        if (!format.equals(String.valueOf(FORMAT))) {
            throw new IllegalArgumentException(
                    "line " + number + ": format " + format + " is not known; this reads format " + FORMAT);
        }
    }

    private static byte[] bytes(String hex) {
        return hex.isBlank() ? new byte[0] : HEX.parseHex(hex.strip());
    }

    private static RecordedLine longer(RecordedLine line, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(line.bytes());
        all.writeBytes(more);
        return new RecordedLine(line.number(), line.millis(), line.way(), line.channel(), all.toByteArray());
    }

    /// The whole file.
    public String text() {
        StringBuilder text = new StringBuilder(head(device, wire));
        lines.forEach(line -> text.append(text(line)));
        return text.toString();
    }

    static String head(String device, String wire) {
        return """
                # What passed on the wire of a simulated device; nobody's data. See docs/recordings.md.
                format: %d
                device: %s
                wire: %s

                """.formatted(FORMAT, device, wire);
    }

    static String text(RecordedLine line) {
        StringBuilder text = new StringBuilder();
        String start = "%8d %c%s".formatted(line.millis(), line.way().sign(), line.channel());
        int from = 0;
        do {
            int to = Math.min(line.bytes().length, from + BYTES_A_LINE);
            text.append(start);
            if (to > from) {
                text.append(' ').append(hex(line.bytes(), from, to));
            }
            text.append("  # ").append(printable(line.bytes(), from, to)).append('\n');
            start = " ".repeat(9) + "+";
            from = to;
        } while (from < line.bytes().length);
        return text.toString();
    }

    static String hex(byte[] bytes, int from, int to) {
        return HEX.formatHex(bytes, from, Math.min(to, bytes.length));
    }

    private static String printable(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (byte value : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)
                .getBytes(StandardCharsets.ISO_8859_1)) {
            text.append(value >= ' ' && value < 0x7F ? (char) value : '.');
        }
        return text.toString();
    }
}
