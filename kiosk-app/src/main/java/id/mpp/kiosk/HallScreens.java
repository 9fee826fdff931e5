package id.mpp.kiosk;

import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Feedback;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The pages around the application, by family. FX thread.
final class HallScreens {

    private final CheckInScreens checkIn;
    private final FollowingScreens following;
    private final FeedbackScreens feedback;
    private final DutyScreens duty;

    HallScreens(Shell shell, Texts texts, Screens.Needs needs, Consumer<Event> tell) {
        checkIn = new CheckInScreens(shell, texts, needs, tell);
        following = new FollowingScreens(shell, texts, needs, tell);
        feedback = new FeedbackScreens(shell, texts, needs, tell);
        duty = new DutyScreens(shell, texts, needs.catalog(), tell);
    }

    List<Screen<?>> all() {
        return Stream.of(checkIn.all(), following.all(), feedback.all(), duty.all()).<Screen<?>>flatMap(List::stream)
                .toList();
    }

    void show(Step.OfHall step) {
        switch (step) {
            case CheckingIn it -> checkIn.show(it);
            case Visiting it -> checkIn.show(it);
            case Following it -> following.show(it);
            case Feedback it -> feedback.show(it);
            case Duty it -> duty.show(it);
        }
    }
}
