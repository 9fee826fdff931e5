package id.mpp.demo.story;

import java.util.Set;

/// Counts what a citizen does with the finger: every tap on the screen and every key of its keyboard is one touch.
final class CountingHand extends GuidedHand {

    /// Keys that type nothing by themselves.
    private static final Set<String> OTHER_KEYS = Set.of(Typing.SHIFT, Typing.SIGNS, Typing.LETTERS);

    private final Hand hand;
    private int taps;
    private int characters;
    private int scanning;

    CountingHand(Hand hand) {
        super(hand);
        this.hand = hand;
    }

    /// As counted so far.
    Report.Touches touches() {
        return new Report.Touches(taps + characters, characters, scanning);
    }

    @Override
    public void touch(String idOrWords) {
        String screen = hand.screen();
        hand.touch(idOrWords);
        if (isScanning(screen, idOrWords)) {
            scanning++;
        } else if (isCharacter(idOrWords)) {
            characters++;
        } else {
            taps++;
        }
    }

    /// From choosing a paper until it is kept. Leaving the list of papers is a page like any other.
    private static boolean isScanning(String screen, String idOrWords) {
        return screen.equals("scanning") || screen.equals("documents") && !idOrWords.equals("next");
    }

    private static boolean isCharacter(String idOrWords) {
        boolean key = idOrWords.codePointCount(0, idOrWords.length()) == 1 || idOrWords.equals(Typing.SPACE)
                || idOrWords.startsWith("keypad-");
        return key && !OTHER_KEYS.contains(idOrWords);
    }
}
