package id.mpp.device.card;

import id.mpp.device.Device;
import id.mpp.device.Subscription;
import java.util.function.Consumer;

/// Says that a card is here. Without a secure access module no more can be known, and the card's number is never
/// identity, so it is not even read.
public interface CardReader extends Device {

    Subscription onCard(Consumer<CardEvent> listener);
}
