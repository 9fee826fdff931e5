package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;
import java.util.Optional;

/// Why the door stays shut, and what to do.
final class RefusalWords {

    private static final int SECONDS_PER_MINUTE = 60;

    private RefusalWords() {
    }

    /// @param usual
    ///            key of what is said when nobody was turned away
    static void show(Note note, Optional<DutyRefusal> refusal, Texts texts, String usual) {
        note.setTone(refusal.isPresent() ? Tone.NEGATIVE : Tone.INFO);
        note.setIcon(refusal.isPresent() ? "warn" : "lock");
        note.setText(refusal.map(why -> say(why, texts)).orElseGet(() -> texts.say(usual)));
    }

    private static String say(DutyRefusal refusal, Texts texts) {
        return switch (refusal) {
            case DutyRefusal.NoBadge _ -> texts.say("duty.refused.no-badge");
            case DutyRefusal.Wrong(int left) -> texts.say("duty.refused.wrong", left);
            case DutyRefusal.Locked(var pause) -> texts.say("duty.refused.locked",
                    (pause.toSeconds() + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE);
            case DutyRefusal.NoRoster _ -> texts.say("duty.refused.no-roster");
        };
    }
}
