package id.mpp.demo.story;

import id.mpp.kiosk.catalogue.ExampleWalk.Given;
import java.util.Locale;

/// How a citizen gives an answer by hand: touching an option, the keys of the keyboard, the columns of a date.
public final class Typing {

    static final String SHIFT = "Huruf besar";
    static final String SIGNS = "?!./";
    static final String LETTERS = "abc";
    static final String SPACE = "spasi";

    private final Fingertip hand;

    public Typing(Fingertip hand) {
        this.hand = hand;
    }

    public void answer(Given given) {
        switch (given) {
            case Given.Option(_, var option) -> pick("option-" + option);
            case Given.Words(_, var text) -> type(text);
            case Given.Quantity(_, var value) when hand.canTouch("option-" + value) -> hand.touch("option-" + value);
            case Given.Quantity(_, var value) -> type(Long.toString(value));
            case Given.Rupiah(_, var value) -> type(Long.toString(value));
            case Given.Place(_, var code) -> place(code);
            case Given.DaysAgo(_, var days) -> date(days);
        }
    }

    /// Out to the whole country, then a touch for each level of the code.
    private void place(String code) {
        while (hand.canTouch("outside")) {
            hand.touch("outside");
        }
        for (int end = code.indexOf('.'); end > 0; end = code.indexOf('.', end + 1)) {
            pick("option-" + code.substring(0, end));
        }
        pick("option-" + code);
    }

    /// Leafs to it, where it is not on the first page.
    void pick(String option) {
        while (!hand.canTouch(option) && (hand.canTouch("later") || hand.canTouch("following"))) {
            hand.touch(hand.canTouch("later") ? "later" : "following");
        }
        hand.touch(option);
    }

    private void type(String text) {
        if (hand.canTouch("keypad-0")) {
            digits(text);
        } else {
            text.chars().forEach(letter -> key(String.valueOf((char) letter)));
        }
    }

    public void digits(String digits) {
        digits.chars().forEach(digit -> hand.touch("keypad-" + (char) digit));
    }

    /// A capital may be due by itself; otherwise the shift key brings it, or takes it away.
    private void key(String sign) {
        if (sign.equals(" ")) {
            hand.touch(SPACE);
            return;
        }
        if (!hand.canTouch(sign) && !sign.toLowerCase(Locale.ROOT).equals(sign.toUpperCase(Locale.ROOT))) {
            hand.touch(SHIFT);
        } else if (!hand.canTouch(sign)) {
            hand.touch(SIGNS);
        }
        hand.touch(sign);
        if (hand.canTouch(LETTERS)) {
            hand.touch(LETTERS);
        }
    }

    private void date(int daysAgo) {
        switch (daysAgo) {
            case 0 -> hand.touch("today");
            case 1 -> hand.touch("yesterday");
            default -> {
                if (hand.canTouch("days-ago-" + daysAgo)) {
                    hand.touch("days-ago-" + daysAgo);
                    return;
                }
                hand.touch("today");
                for (int day = 0; day < daysAgo; day++) {
                    hand.touch("day-earlier");
                }
            }
        }
    }
}
