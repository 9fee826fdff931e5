package id.mpp.demo.story;

import id.mpp.demo.glass.Glass;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Session;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.sync.Delivery;
import id.mpp.sync.Spool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Writes down what the kiosk itself says: which parcels it sealed, and how the printing of a ticket ended.
final class Witness implements AutoCloseable {

    private final KioskWindow kiosk;
    private final Map<String, String> sealed = new ConcurrentHashMap<>();
    private final Map<String, Delivery.Delivered> delivered = new ConcurrentHashMap<>();
    private final List<AutoCloseable> listening;
    private volatile @Nullable String application;
    private volatile @Nullable Ticket printing;
    private volatile Report.@Nullable Ticket ticket;

    Witness(KioskWindow kiosk) throws Exception {
        this.kiosk = kiosk;
        listening = List.of(kiosk.sync().spool().onStored(this::stored), kiosk.sync().onDelivery(this::carried),
                Glass.onFx(() -> kiosk.session().listen(new Session.Listener() {
                    @Override
                    public void moved(Step from, Step to) {
                        follow(from, to);
                    }
                })));
    }

    private void stored(Spool.Stored parcel) {
        sealed.put(parcel.id().toString(), parcel.sealedSha256());
    }

    private void carried(Delivery delivery) {
        if (delivery instanceof Delivery.Delivered done) {
            delivered.put(done.id().toString(), done);
        }
    }

    private void follow(Step from, Step to) {
        if (to instanceof Step.Sending.Stored kept) {
            application = kept.receipt().parcel();
        }
        if (to instanceof Step.Printing step) {
            step.slip().ifPresent(slip -> printing = slip.first().ticket());
        }
        var number = printing;
        if (from instanceof Step.Printing && number != null) {
            outcome(to).ifPresent(word -> ticket = new Report.Ticket(number.number(), word));
        }
    }

    private static Optional<String> outcome(Step after) {
        return switch (after) {
            case Step.Finished _ -> Optional.of("Printed");
            case Step.AskingForTicket _ -> Optional.of("Uncertain");
            case Step.KeepingNumber _ -> Optional.of("NotPrinted");
            default -> Optional.empty();
        };
    }

    /// The parcel the application went into.
    Optional<String> application() {
        return Optional.ofNullable(application);
    }

    /// Digest of the sealed file, by parcel.
    Map<String, String> sealed() {
        return Map.copyOf(sealed);
    }

    Map<String, Delivery.Delivered> delivered() {
        return Map.copyOf(delivered);
    }

    Report.Ticket ticket() {
        var seen = ticket;
        return seen == null ? new Report.Ticket("", "NotPrinted") : seen;
    }

    List<Report.Device> devices() {
        return kiosk.devices().all().stream()
                .map(device -> new Report.Device(device.name(), device.status().getClass().getSimpleName())).toList();
    }

    @Override
    public void close() throws Exception {
        for (var subscription : listening) {
            subscription.close();
        }
    }
}
