package id.mpp.kiosk.screen.duty;

import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.ui.control.Note;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.text.Texts;

/// What came of an act, and what to do if it failed.
final class OutcomeWords {

    private OutcomeWords() {
    }

    static void show(Note note, DutyOutcome outcome, Texts texts) {
        boolean done = outcome.result() == Result.DONE;
        note.setHeading("");
        note.setTone(done ? Tone.POSITIVE : Tone.NEGATIVE);
        note.setIcon(done ? "check" : "warn");
        note.sayOrHide(say(outcome, texts));
    }

    private static String say(DutyOutcome outcome, Texts texts) {
        return switch (outcome.result()) {
            case NOT_RECORDED -> texts.say("duty.outcome.not-recorded");
            case DONE -> done(outcome, texts);
            case REFUSED -> outcome.act() instanceof DutyAct.Export
                    ? texts.say("duty.outcome.NO_STICK")
                    : texts.say("duty.outcome.refused");
            case FAILED -> outcome.trouble().isEmpty()
                    ? texts.say("duty.outcome.failed")
                    : texts.say("duty.outcome." + outcome.trouble(), outcome.count());
        };
    }

    private static String done(DutyOutcome outcome, Texts texts) {
        return switch (outcome.act()) {
            case DutyAct.Pause _ -> texts.say("duty.outcome.paused");
            case DutyAct.Resume _ -> texts.say("duty.outcome.resumed");
            case DutyAct.VoidNumber(_, var number) -> texts.say("duty.outcome.voided", number);
            case DutyAct.SettleNumber(_, var number) -> texts.say("duty.outcome.settled", number);
            case DutyAct.Reprint(_, var number) -> texts.say("duty.outcome.reprinted", number);
            case DutyAct.GivePriority _ -> texts.say("duty.outcome.priority");
            case DutyAct.TryAgain _ -> texts.say("duty.outcome.again", outcome.count());
            case DutyAct.Export _ -> outcome.trouble().equals(DutyOutcome.ALL_ARRIVED)
                    ? texts.say("duty.outcome.ALL_ARRIVED", outcome.count())
                    : texts.say("duty.outcome.exported", outcome.count());
        };
    }
}
