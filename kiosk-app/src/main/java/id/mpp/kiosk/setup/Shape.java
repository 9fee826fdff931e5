package id.mpp.kiosk.setup;

import java.util.regex.Pattern;

/// What a value that setup writes may look like. Narrower than what people may write: what comes from a stick must not
/// lead a driver to any file of this machine. What a value means is judged where the configuration is read.
enum Shape {

    WORDS("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,80}", "up to 80 letters, digits and signs on one line"),
    WEB_ADDRESS("https?://[^\\s\\p{Cntrl}]{1,200}", "https://… or http://… with a host"),
    CODE("[A-Za-z0-9 -]{4,40}", "letters and digits, like K7QF-29MD"),
    PRINTER("serial:/dev/\\S{1,200}|file:/dev/\\S{1,200}|tcp:\\S{1,200}",
            "serial:/dev/…, file:/dev/… or tcp:<host>:<port>"),
    PRINTER_MODEL("[a-z0-9-]{1,40}", "the name of a known model; a file of one's own only in kiosk.toml"),
    PAPER("58mm|80mm", "\"58mm\" or \"80mm\""),
    SCANNER("(escl|sane):[^\\p{Cntrl}]{1,200}", "escl:http://<host>/eSCL, escl:mdns or sane:<device>"),
    CARD_READER("pcsc:[^\\p{Cntrl}?]{0,200}|vendor:http://\\S{1,200}",
            "pcsc:, pcsc:<reader> or vendor:http://…; a secure module only in kiosk.toml"),
    QR_SCANNER("serial:/dev/\\S{1,200}|wedge:(/dev/\\S{1,200})?|camera:/dev/\\S{1,200}",
            "serial:/dev/…, wedge: or camera:/dev/…"),
    TURN("normal|left|right|inverted", Turn.words()),
    LANGUAGE("id|en", "\"id\" or \"en\"");

    private final Pattern pattern;
    private final String allowed;

    Shape(String pattern, String allowed) {
        this.pattern = Pattern.compile(pattern);
        this.allowed = allowed;
    }

    boolean fits(String value) {
        return pattern.matcher(value).matches() && !value.contains("/../");
    }

    String allowed() {
        return allowed;
    }
}
