package id.mpp.demo.story;

import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import java.util.Locale;

/// How a citizen gives an answer by hand: touching an option, the keys of the keyboard, the columns of a date.
final class Typing {

    private static final String SHIFT = "Huruf besar";

    private final Hand hand;

    Typing(Hand hand) {
        this.hand = hand;
    }

    void answer(Given given) {
        switch (given) {
            case Given.Option(_, var option) -> hand.touch("option-" + option);
            case Given.Words(_, var text) -> type(text);
            case Given.Quantity(_, var value) -> type(Long.toString(value));
            case Given.Rupiah(_, var value) -> type(Long.toString(value));
            case Given.Place(_, var code) -> place(code);
            case Given.DaysAgo(_, var days) -> date(days);
        }
    }

    /// From the province down, a touch for each level of the code.
    private void place(String code) {
        for (int end = code.indexOf('.'); end > 0; end = code.indexOf('.', end + 1)) {
            hand.touch("region-" + code.substring(0, end));
        }
        hand.touch("region-" + code);
    }

    private void type(String text) {
        if (hand.canTouch("keypad-0")) {
            digits(text);
        } else {
            text.chars().forEach(letter -> key(String.valueOf((char) letter)));
        }
    }

    void digits(String digits) {
        digits.chars().forEach(digit -> hand.touch("keypad-" + (char) digit));
    }

    /// A capital may be due by itself; otherwise the shift key brings it, or takes it away.
    private void key(String sign) {
        if (sign.equals(" ")) {
            hand.touch("spasi");
            return;
        }
        if (!hand.canTouch(sign) && !sign.toLowerCase(Locale.ROOT).equals(sign.toUpperCase(Locale.ROOT))) {
            hand.touch(SHIFT);
        } else if (!hand.canTouch(sign)) {
            hand.touch("?!./");
        }
        hand.touch(sign);
        if (hand.canTouch("abc")) {
            hand.touch("abc");
        }
    }

    private void date(int daysAgo) {
        switch (daysAgo) {
            case 0 -> hand.touch("today");
            case 1 -> hand.touch("yesterday");
            default -> {
                hand.touch("today");
                for (int day = 0; day < daysAgo; day++) {
                    hand.touch("day-earlier");
                }
            }
        }
    }
}
