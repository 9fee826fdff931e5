package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Following;
import id.mpp.kiosk.screen.phone.PhoneScreen;
import id.mpp.kiosk.screen.status.ApplicationsScreen;
import id.mpp.kiosk.screen.status.MendingScreen;
import id.mpp.kiosk.screen.status.StatusScreen;
import id.mpp.kiosk.screen.tracking.AskingCentreScreen;
import id.mpp.kiosk.screen.tracking.BirthDateScreen;
import id.mpp.kiosk.screen.tracking.NumberScreen;
import id.mpp.kiosk.screen.tracking.TrackingScreen;
import id.mpp.kiosk.submission.ReceiptNumber;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.voice.ComplaintNumber;
import java.util.List;
import java.util.function.Consumer;

/// The pages about an application sent before, and the switch between them. FX thread.
final class FollowingScreens {

    private final Shell shell;
    private final TrackingScreen tracking;
    private final NumberScreen number;
    private final BirthDateScreen birthDate;
    private final PhoneScreen<Following.SigningIn> phone;
    private final AskingCentreScreen<Following> asking;
    private final ApplicationsScreen applications;
    private final StatusScreen status;
    private final MendingScreen mending;

    FollowingScreens(Shell shell, Texts texts, Screens.Needs needs, Consumer<Event> tell) {
        this.shell = shell;
        tracking = new TrackingScreen(texts, needs.network(), tell);
        number = new NumberScreen(texts,
                typed -> ReceiptNumber.read(typed).or(() -> ComplaintNumber.read(typed)), tell);
        birthDate = new BirthDateScreen(texts, needs.today(), tell);
        phone = new PhoneScreen<>(texts, needs.phoneCode(), needs.clock(), tell);
        asking = new AskingCentreScreen<>(texts, tell);
        applications = new ApplicationsScreen(texts, tell);
        status = new StatusScreen(texts, needs.printer(), needs.today(), tell);
        mending = new MendingScreen(texts, needs.today(), tell);
    }

    List<Screen<?>> all() {
        return List.of(tracking, number, birthDate, phone, asking, applications, status, mending);
    }

    void show(Following step) {
        switch (step) {
            case Following.Asking it -> shell.show(tracking, it);
            case Following.TypingNumber it -> shell.show(number, it);
            case Following.TypingBirthDate it -> shell.show(birthDate, it);
            case Following.SigningIn it -> shell.show(phone, it);
            case Following.LookingUp it -> shell.show(asking, it);
            case Following.Fetching it -> shell.show(asking, it);
            case Following.Choosing it -> shell.show(applications, it);
            case Following.Showing it -> shell.show(status, it);
            case Following.Mending it -> shell.show(mending, it);
        }
    }
}
