package id.mpp.device.card;

import id.mpp.device.Device;
import id.mpp.device.Subscription;
import java.util.Optional;
import java.util.function.Consumer;

/// Says that a card is here. The card's number is never identity, so it is not even read.
///
/// Who the card belongs to is known only where a licensed secure access module or a vendor's own service is there: see
/// [#identity()].
public interface CardReader extends Device {

    Subscription onCard(Consumer<CardEvent> listener);

    /// Reads who a card belongs to; empty where the reader can only see that one is here. The same for the whole life
    /// of the reader: it follows from how it was configured, not from what works at the moment.
    default Optional<IdentityReader> identity() {
        return Optional.empty();
    }
}
