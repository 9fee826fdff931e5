package id.mpp.kiosk.submission;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The colour profile that says what the numbers of our colours mean: sRGB as IEC 61966-2-1 defines it, written out as
/// an ICC.1:2001-04 display profile of a matrix and one curve. Made here from the standard's own figures, so that
/// nobody's copyright travels with a citizen's file.
final class StandardRgb {

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int CURVE_POINTS = 1024;
    /// The primaries of ITU-R BT.709, adapted from D65 to the profile's D50 by the Bradford transform.
    private static final double[] RED = {0.43607, 0.22249, 0.01392};
    private static final double[] GREEN = {0.38515, 0.71687, 0.09708};
    private static final double[] BLUE = {0.14307, 0.06061, 0.71410};
    private static final double[] D50 = {0.9642, 1.0, 0.8249};

    private StandardRgb() {
    }

    static byte[] profile() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB IEC61966-2-1"));
        tags.put("cprt", text("No rights reserved"));
        tags.put("wtpt", xyz(D50));
        tags.put("rXYZ", xyz(RED));
        tags.put("gXYZ", xyz(GREEN));
        tags.put("bXYZ", xyz(BLUE));
        byte[] curve = curve();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);
        return joined(tags);
    }

    /// Tags that are one object share its bytes.
    @SuppressWarnings("ArrayAsKeyOfSetOrMap") // one object, not equal bytes
    private static byte[] joined(Map<String, byte[]> tags) {
        var places = new LinkedHashMap<byte[], Integer>();
        int end = HEADER + 4 + ENTRY * tags.size();
        for (byte[] tag : tags.values()) {
            if (!places.containsKey(tag)) {
                places.put(tag, end);
                end += (tag.length + 3) / 4 * 4;
            }
        }
        ByteBuffer out = ByteBuffer.allocate(end);
        header(out, end);
        out.position(HEADER).putInt(tags.size());
        tags.forEach((name, tag) -> out.put(ascii(name)).putInt(places.getOrDefault(tag, 0)).putInt(tag.length));
        places.forEach((tag, place) -> out.put(place, tag));
        return out.array();
    }

    /// ICC.1:2001-04, 6.1.
    private static void header(ByteBuffer out, int size) {
        out.putInt(0, size);
        out.putInt(8, 0x02400000);
        out.put(12, ascii("mntr")).put(16, ascii("RGB ")).put(20, ascii("XYZ "));
        // 1 November 2026: a profile has a date, and this one never changes
        out.putShort(24, (short) 2026).putShort(26, (short) 11).putShort(28, (short) 1);
        out.put(36, ascii("acsp"));
        put(out, 68, D50);
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer out = ByteBuffer.allocate(20).put(0, ascii("XYZ "));
        put(out, 8, values);
        return out.array();
    }

    /// s15Fixed16.
    private static void put(ByteBuffer out, int place, double[] values) {
        for (int i = 0; i < values.length; i++) {
            out.putInt(place + 4 * i, (int) Math.round(values[i] * 65536));
        }
    }

    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE_POINTS).put(0, ascii("curv")).putInt(8, CURVE_POINTS);
        for (int i = 0; i < CURVE_POINTS; i++) {
            double value = i / (CURVE_POINTS - 1.0);
            double light = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            out.putShort(12 + 2 * i, (short) Math.round(light * 65535));
        }
        return out.array();
    }

    private static byte[] text(String words) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("text\0\0\0\0" + words + "\0"));
        return out.toByteArray();
    }

    /// ICC.1:2001-04, 6.5.17: the words in ASCII, none in Unicode, none for the Macintosh.
    private static byte[] description(String words) {
        int length = words.length() + 1;
        ByteBuffer out = ByteBuffer.allocate(12 + length + 8 + 3 + 67).put(0, ascii("desc")).putInt(8, length);
        out.put(12, ascii(words));
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
