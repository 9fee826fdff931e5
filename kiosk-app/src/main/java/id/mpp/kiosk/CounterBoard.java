package id.mpp.kiosk;

import id.mpp.kiosk.opening.Opening;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.QueueState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How it stands with every counter, for the pages: by the hall's calendar, by the numbers this machine gave, and by
/// what the centre last said. The centre may close a counter or end its quota; open one that the hall says is closed it
/// cannot. FX thread.
final class CounterBoard {

    /// Pages may be so late to say that a counter has closed; who touches is answered by the time itself.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

    private final TicketOffice office;
    private final ServiceCatalog catalog;
    private final Supplier<List<QueueState>> lines;
    private final Alarms alarms;
    private final Runnable changed;
    private Map<String, Opening> last = Map.of();

    /// @param lines
    ///            of the hall as last heard from the centre
    /// @param changed
    ///            told when an agency has opened or closed
    CounterBoard(TicketOffice office, ServiceCatalog catalog, Supplier<List<QueueState>> lines, Alarms alarms,
            Runnable changed) {
        this.office = office;
        this.catalog = catalog;
        this.lines = lines;
        this.alarms = alarms;
        this.changed = changed;
    }

    Standing of(ServiceDefinition service) {
        Optional<QueueState> line = line(service.agency());
        return office.standing(service, closed(line), noneLeft(line));
    }

    Standing of(Agency agency) {
        Optional<QueueState> line = line(agency);
        return office.standing(agency, closed(line), noneLeft(line));
    }

    /// Looks now and from now on.
    void follow() {
        var now = new HashMap<String, Opening>();
        catalog.agencies().forEach(agency -> now.put(agency.id(), of(agency).opening()));
        boolean other = !last.isEmpty() && !now.equals(last);
        last = Map.copyOf(now);
        if (other) {
            changed.run();
        }
        alarms.in(BETWEEN_LOOKS, this::follow);
    }

    private Optional<QueueState> line(Agency agency) {
        return lines.get().stream().filter(line -> line.agencyId().equals(agency.id())).findFirst();
    }

    private static boolean closed(Optional<QueueState> line) {
        return line.filter(it -> !it.open()).isPresent();
    }

    private static boolean noneLeft(Optional<QueueState> line) {
        return line.flatMap(QueueState::remaining).filter(it -> it <= 0).isPresent();
    }
}
