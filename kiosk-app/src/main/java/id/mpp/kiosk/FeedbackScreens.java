package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.screen.contact.ContactScreen;
import id.mpp.kiosk.screen.feedback.FeedbackScreen;
import id.mpp.kiosk.screen.heard.HeardScreen;
import id.mpp.kiosk.screen.rating.RatingScreen;
import id.mpp.kiosk.screen.recalled.RecalledScreen;
import id.mpp.kiosk.screen.recalling.RecallingScreen;
import id.mpp.kiosk.screen.writing.WritingScreen;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/// The pages about what citizens say, and the switch between them. FX thread.
final class FeedbackScreens {

    private final Shell shell;
    private final FeedbackScreen feedback;
    private final RatingScreen rating;
    private final WritingScreen writing;
    private final ContactScreen contact;
    private final RecallingScreen recalling;
    private final RecalledScreen recalled;
    private final HeardScreen heard;

    FeedbackScreens(Shell shell, Texts texts, Screens.Needs needs, Consumer<Event> tell) {
        this.shell = shell;
        feedback = new FeedbackScreen(texts, tell);
        rating = new RatingScreen(texts, tell);
        writing = new WritingScreen(texts, tell);
        contact = new ContactScreen(texts, tell);
        recalling = new RecallingScreen(texts, tell);
        recalled = new RecalledScreen(texts, tell);
        heard = new HeardScreen(texts, needs.printer(), tell);
    }

    List<Screen<?>> all() {
        return List.of(feedback, rating, writing, contact, recalling, recalled, heard);
    }

    void show(Feedback step) {
        switch (step) {
            case Feedback.Choosing it -> shell.show(feedback, it);
            case Feedback.Rating it -> shell.show(rating, it);
            case Feedback.Writing it -> shell.show(writing, it);
            case Feedback.LeavingNumber it -> shell.show(contact, it);
            case Feedback.Recalling it -> shell.show(recalling, it);
            case Feedback.Seeking it -> shell.show(recalling, it);
            case Feedback.Recalled it -> shell.show(recalled, it);
            case Feedback.Ending it -> shell.show(heard, it);
        }
    }
}
