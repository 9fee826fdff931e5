package id.mpp.device.console;

import id.mpp.device.DeviceException;
import id.mpp.device.Devices;
import id.mpp.device.Subscription;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardKind;
import id.mpp.device.card.CardEvent.CardLeft;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// `card`: cards that come and go, of what kind; never a number.
final class CardCommand implements Command {

    private static final int SECONDS = 60;

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String help() {
        return """
                tell cards that come and go, and of what kind
                [address] as in kiosk.toml: pcsc: is the first reader (and the default), "pcsc:ACS ACR1252" the first
                whose name begins so. A card's number is never read. Ends when a card has left again, or after --for
                seconds (60).""";
    }

    @Override
    public List<String> positions() {
        return List.of("[address]");
    }

    @Override
    public Map<String, String> options() {
        return Map.of("for", "<seconds>", "record", "<file>");
    }

    @Override
    public boolean run(Typed typed, Screen screen) throws DeviceException, IOException, InterruptedException {
        int seconds = typed.number("for", SECONDS, 1, 3600);
        String address = typed.positions().isEmpty() ? "pcsc:" : typed.first();
        try (Wire wire = Wire.open(Devices.CARD_READER, address, typed)) {
            var left = new CountDownLatch(1);
            try (Devices devices = Devices.open(wire.only(Devices.CARD_READER));
                    Subscription ignored = devices.cardReader().onCard(event -> show(event, left, screen))) {
                if (!Wire.awaitUsable(devices.cardReader(), screen)) {
                    return false;
                }
                screen.event("lay a card on the reader");
                boolean seen = left.await(seconds, TimeUnit.SECONDS);
                if (!seen) {
                    screen.event("no card came and went within " + seconds + " s");
                }
                return seen;
            }
        }
    }

    private static void show(CardEvent event, CountDownLatch left, Screen screen) {
        switch (event) {
            case CardArrived(CardKind kind) -> screen.event("card arrived: " + switch (kind) {
                case E_KTP -> "its answer-to-reset is that of an e-KTP";
                case OTHER -> "not known to be an e-KTP";
            });
            case CardLeft() -> {
                screen.event("card left");
                left.countDown();
            }
        }
    }
}
