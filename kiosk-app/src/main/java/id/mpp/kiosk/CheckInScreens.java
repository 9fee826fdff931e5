package id.mpp.kiosk;

import id.mpp.kiosk.journey.CheckingIn;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Visiting;
import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.queue.VisitPlan;
import id.mpp.kiosk.screen.checkin.CheckInScreen;
import id.mpp.kiosk.screen.visit.AddScreen;
import id.mpp.kiosk.screen.visit.PlanScreen;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.sync.QueueState;
import id.mpp.sync.WaitingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The pages about a booking and about visits to several agencies, and the switch between them. FX thread.
final class CheckInScreens {

    private final Shell shell;
    private final CheckInScreen checkIn;
    private final AddScreen add;
    private final PlanScreen plan;

    CheckInScreens(Shell shell, Texts texts, Screens.Needs needs, Consumer<Event> tell) {
        this.shell = shell;
        checkIn = new CheckInScreen(texts, needs.hall().zone(), tell);
        add = new AddScreen(texts, needs.catalog(), needs.counterOfAgency(), tell);
        plan = new PlanScreen(texts,
                (service, priority) -> known(needs.queues().get(), needs.counter().apply(service), service, priority),
                needs.clock(), needs.hall().zone(), tell);
    }

    List<Screen<?>> all() {
        return List.of(checkIn, add, plan);
    }

    void show(CheckingIn step) {
        shell.show(checkIn, step);
    }

    void show(Visiting step) {
        switch (step) {
            case Visiting.Adding it -> shell.show(add, it);
            case Visiting.Planning it -> shell.show(plan, it);
        }
    }

    /// As the centre has last said, and as the calendar says.
    private static VisitPlan.Wish known(List<QueueState> queues, Standing counter, ServiceDefinition service,
            boolean priority) {
        Optional<Wait> wait = queues.stream()
                .filter(queue -> queue.agencyId().equals(service.agency().id()) && queue.open()).findFirst()
                .flatMap(queue -> priority ? queue.priorityWaitingTime() : queue.waitingTime())
                .map(said -> new Wait(said.from(), said.until(), said.basis() == WaitingTime.Basis.NORM));
        Optional<Duration> open = counter.opening() instanceof Opening.Open(_, var closes)
                ? Optional.of(Duration.between(counter.at().toLocalTime(), closes))
                : Optional.empty();
        return new VisitPlan.Wish(service, wait, open);
    }
}
