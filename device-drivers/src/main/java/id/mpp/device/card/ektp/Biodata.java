package id.mpp.device.card.ektp;

import id.mpp.device.card.CardIdentity;
import id.mpp.device.card.CardIdentity.Photo;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The card's biodata: one line of quoted, comma-separated fields, the NIK among them.
public final class Biodata {

    private static final int LONGEST = 4096;
    private static final int MOST_FIELDS = 64;
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");
    /// As Indonesian documents write a day.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    private Biodata() {
    }

    /// Takes out of the fields what a kiosk needs.
    ///
    /// @param text
    ///            ISO 8859-1, at most 4 KiB; may end in padding (`00`, `FF` or spaces)
    /// @param columns
    ///            what stands where
    /// @return nothing if it is not such a line, or holds no NIK of sixteen digits where one should stand
    public static Optional<CardIdentity> parse(byte[] text, List<BiodataColumn> columns, Photo photo) {
        return fields(text).flatMap(fields -> {
            String nik = field(fields, columns, BiodataColumn.NIK);
            return NIK.matcher(nik).matches()
                    ? Optional.of(new CardIdentity(nik, field(fields, columns, BiodataColumn.NAME),
                            field(fields, columns, BiodataColumn.BIRTH_PLACE),
                            day(field(fields, columns, BiodataColumn.BIRTH_DATE)),
                            field(fields, columns, BiodataColumn.ADDRESS), photo))
                    : Optional.empty();
        });
    }

    private static String field(List<String> fields, List<BiodataColumn> columns, BiodataColumn wanted) {
        int place = columns.indexOf(wanted);
        return place >= 0 && place < fields.size() ? fields.get(place) : "";
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, DAY));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }

    /// Splits the line; a quote within a field is written twice (RFC 4180, section 2). Nothing if a field is not quoted
    /// or not closed, or if there are more than 64.
    static Optional<List<String>> fields(byte[] text) {
        int end = text.length;
        while (end > 0 && ((text[end - 1] & 0xFF) <= ' ' || text[end - 1] == (byte) 0xFF)) {
            end--;
        }
        if (end > LONGEST) {
            return Optional.empty();
        }
        var line = new String(text, 0, end, StandardCharsets.ISO_8859_1);
        var fields = new ArrayList<String>();
        int position = 0;
        while (position < line.length() && line.charAt(position) == '"' && fields.size() < MOST_FIELDS) {
            var field = new StringBuilder();
            position = quoted(line, position + 1, field);
            fields.add(field.toString());
            if (position == line.length()) {
                return Optional.of(fields);
            }
            position = position < line.length() && line.charAt(position) == ',' ? position + 1 : line.length();
        }
        return Optional.empty();
    }

    /// @return the place behind the closing quote, or beyond the end if there is none
    private static int quoted(String line, int start, StringBuilder field) {
        for (int i = start; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter != '"') {
                field.append(letter);
            } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(letter);
                i++;
            } else {
                return i + 1;
            }
        }
        return line.length() + 1;
    }
}
