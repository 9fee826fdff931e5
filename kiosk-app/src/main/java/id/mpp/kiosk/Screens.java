package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.outofservice.OutOfServiceScreen;
import id.mpp.kiosk.screen.question.QuestionScreen;
import id.mpp.kiosk.screen.stillthere.StillThereScreen;
import id.mpp.kiosk.screen.welcome.QueueLine;
import id.mpp.kiosk.screen.welcome.WelcomeScreen;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every screen, built once, and the one switch from step to screen.
public final class Screens {

    private final Shell shell;
    private final WelcomeScreen welcome;
    private final QuestionScreen question;
    private final StillThereScreen stillThere;
    private final OutOfServiceScreen outOfService;

    /// @param queues
    ///            the board of queues as last heard; must not wait
    /// @param countdown
    ///            how long *Masih di sini?* waits
    public Screens(Shell shell, Texts texts, ServiceCatalog catalog, Supplier<List<QueueLine>> queues,
            Hall hall, Supplier<Duration> countdown, Consumer<Event> tell) {
        this.shell = shell;
        stillThere = new StillThereScreen(texts, countdown, System::nanoTime, tell);
        outOfService = new OutOfServiceScreen(texts, hall);
        welcome = new WelcomeScreen(texts, () -> catalog.agencies().size(), queues, tell);
        question = new QuestionScreen(texts, tell);
    }

    /// Shows a step. FX thread.
    public void show(Step step) {
        switch (step) {
            case Step.Welcome it -> {
                clear();
                shell.show(welcome, it);
            }
            case Step.Answering it -> shell.show(question, it);
            case Step.Finding it -> throw missing(it);
            case Step.Reading it -> throw missing(it);
            case Step.SigningIn it -> throw missing(it);
            case Step.Gathering it -> throw missing(it);
            case Step.Scanning it -> throw missing(it);
            case Step.Reviewing it -> throw missing(it);
            case Step.Sending it -> throw missing(it);
            case Step.ChoosingQueue it -> throw missing(it);
            case Step.Printing it -> throw missing(it);
            case Step.AskingForTicket it -> throw missing(it);
            case Step.KeepingNumber it -> throw missing(it);
            case Step.Finished it -> throw missing(it);
            case Step.StillThere it -> shell.show(stillThere, it);
            case Step.OutOfService it -> {
                clear();
                shell.show(outOfService, it);
            }
        }
    }

    private static UnsupportedOperationException missing(Step step) {
        return new UnsupportedOperationException("no screen for " + step.getClass().getSimpleName());
    }

    /// Prepares every page, so that the first press is as fast as the hundredth. At start-up.
    public void warm() {
        Stream.of(welcome, question, stillThere, outOfService).forEach(screen -> shell.warm(screen.page()));
    }

    /// Nothing of the citizen before stays on any screen.
    public void clear() {
        welcome.clear();
        question.clear();
        stillThere.clear();
        outOfService.clear();
    }
}
