package id.mpp.kiosk.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A hall's own colour in place of the blue. Every other blue of the page is a step of it, so one colour that can be
/// read makes a page that can be read: text at least 7:1, edges and icons at least 3:1 (WCAG 2.2, 1.4.3, 1.4.6 and
/// 1.4.11). The high-contrast theme has colours of its own.
///
/// @param rgb
///            red, green, blue, eight bits each
public record Accent(int rgb) {

    /// Of text to its ground.
    static final double TEXT = 7;
    /// Of an edge or icon to its ground.
    static final double EDGE = 3;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int BYTE = 0xff;
    private static final Accent WHITE = new Accent(0xffffff);
    private static final Accent BLACK = new Accent(0);
    private static final int STEPS = 200;
    private static final double TINT = 0.07;

    /// Reads `#0a489f`.
    public static Optional<Accent> parse(String text) {
        return HEX.matcher(text).matches()
                ? Optional.of(new Accent(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /// What is wrong with it, and what to do; empty when it can be read.
    public Optional<String> trouble() {
        double ratio = readable();
        if (ratio >= TEXT) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "%s reaches %.1f:1 as text on its own tint, and %.0f:1 is needed; allowed: a darker colour, such as %s",
                this, Math.floor(ratio * 10) / 10, TEXT, darker()));
    }

    /// The worse of its two grounds as text: white, on which also stands white on it, and the tint.
    private double readable() {
        return Math.min(contrast(this, WHITE), contrast(this, mix(WHITE, this, TINT)));
    }

    private Accent darker() {
        Accent tried = this;
        for (int step = 1; step <= STEPS && tried.readable() < TEXT; step++) {
            tried = mix(this, BLACK, step / (double) STEPS);
        }
        return tried;
    }

    /// Colour roles in place of those of the normal theme.
    Map<String, Accent> roles() {
        var tint = mix(WHITE, this, TINT);
        var bar = mix(this, BLACK, 0.26);
        var roles = new LinkedHashMap<String, Accent>();
        roles.put("tint", tint);
        roles.put("tint-strong", mix(WHITE, this, 0.15));
        roles.put("lip", lightest(3.3));
        roles.put("link", this);
        roles.put("brand", lightest(5));
        roles.put("bar", bar);
        roles.put("bar-deep", mix(this, BLACK, 0.5));
        roles.put("bar-edge", this);
        roles.put("on-bar-muted", lightOn(bar));
        roles.put("bar-key", this);
        roles.put("bar-lip", mix(this, BLACK, 0.62));
        roles.put("bar-motif", mix(this, BLACK, 0.13));
        roles.put("primary", this);
        roles.put("primary-lip", mix(this, BLACK, 0.5));
        roles.put("info", this);
        roles.put("info-bg", tint);
        roles.put("info-icon", lightest(5));
        roles.put("select", this);
        roles.put("select-bg", tint);
        return roles;
    }

    /// The stylesheet that puts them in place, as an address.
    public String stylesheet() {
        String css = roles().entrySet().stream().map(role -> "-mpp-" + role.getKey() + ": " + role.getValue() + ";")
                .collect(Collectors.joining(" ", ".root { ", " }"));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /// The lightest step towards white that still reaches `ratio` on white.
    private Accent lightest(double ratio) {
        Accent found = this;
        for (int step = 1; step < STEPS; step++) {
            Accent lighter = mix(this, WHITE, step / (double) STEPS);
            if (contrast(lighter, WHITE) < ratio) {
                break;
            }
            found = lighter;
        }
        return found;
    }

    /// A tint for quiet words on a dark ground: as much colour as can be read.
    private Accent lightOn(Accent ground) {
        Accent tried = mix(WHITE, this, 0.17);
        for (int step = 16; step > 0 && contrast(tried, ground) < TEXT; step--) {
            tried = mix(WHITE, this, step / 100.0);
        }
        return tried;
    }

    static double contrast(Accent one, Accent other) {
        double lighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// WCAG 2.2, relative luminance.
    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & BYTE) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /// `share` of `into` in `base`.
    private static Accent mix(Accent base, Accent into, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = base.rgb >> shift & BYTE;
            int to = into.rgb >> shift & BYTE;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return new Accent(mixed);
    }

    @Override
    public String toString() {
        return String.format("#%06x", rgb);
    }
}
