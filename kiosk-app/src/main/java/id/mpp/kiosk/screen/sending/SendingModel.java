package id.mpp.kiosk.screen.sending;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Network;
import java.util.Optional;
import java.util.function.Supplier;

/// How far an application has come. Never further than the disk and the centre have confirmed.
final class SendingModel {

    enum Progress {
        /// Nothing may be promised yet.
        STORING,
        /// Durable here and on its way.
        ON_ITS_WAY,
        /// Durable here; nobody answers at the other end.
        WAITING_FOR_NETWORK,
        DELIVERED
    }

    private final Supplier<Network> network;
    private Optional<Step.Sending> step = Optional.empty();

    SendingModel(Supplier<Network> network) {
        this.network = network;
    }

    void arrive(Step.Sending arrived) {
        step = Optional.of(arrived);
    }

    Optional<Progress> progress() {
        return step.map(it -> switch (it) {
            case Step.Sending.Storing _ -> Progress.STORING;
            case Step.Sending.Stored _ -> network.get() instanceof Network.Offline
                    ? Progress.WAITING_FOR_NETWORK
                    : Progress.ON_ITS_WAY;
            case Step.Sending.Delivered _ -> Progress.DELIVERED;
        });
    }

    Optional<ServiceDefinition> service() {
        return step.map(it -> switch (it) {
            case Step.Sending.Storing storing -> storing.application().service();
            case Step.Sending.Stored stored -> stored.service();
            case Step.Sending.Delivered delivered -> delivered.service();
        });
    }

    /// There is none before the application is durable.
    Optional<Receipt> receipt() {
        return step.flatMap(it -> switch (it) {
            case Step.Sending.Storing _ -> Optional.empty();
            case Step.Sending.Stored stored -> Optional.of(stored.receipt());
            case Step.Sending.Delivered delivered -> Optional.of(delivered.receipt());
        });
    }

    /// Known only until the application is let go of.
    Optional<Citizen> citizen() {
        return step.filter(Step.Sending.Storing.class::isInstance).map(Step.Sending.Storing.class::cast)
                .map(storing -> storing.application().citizen());
    }

    void clear() {
        step = Optional.empty();
    }
}
