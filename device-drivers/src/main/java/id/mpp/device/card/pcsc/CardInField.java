package id.mpp.device.card.pcsc;

import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardEvent.CardArrived;
import id.mpp.device.card.CardEvent.CardLeft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether the citizen's card lies there, and what is to be told of it. pcscd looks at many readers only every 0.4 s,
/// so a talk may know earlier that the card is gone; and a card exchanged within one look is never told by pcscd at all.
/// So after a talk broke off its word is doubted for as long as its next look takes: whatever lies there then is a card
/// newly laid down.
final class CardInField {

    private static final Duration NEXT_LOOK = Duration.ofMillis(600);

    /// What a talk found.
    ///
    /// @param movements
    ///            of the card that left
    private record Gone(int movements, long since) {
        boolean isRecent() {
            return System.nanoTime() - since < NEXT_LOOK.toNanos();
        }
    }

    private Optional<Integer> told = Optional.empty();
    private volatile Optional<Gone> gone = Optional.empty();
    private boolean exchanged;

    /// A talk, on its own thread, found the card gone of which pcscd had said this number.
    void isGoneAlthough(int movements) {
        gone = Optional.of(new Gone(movements, System.nanoTime()));
    }

    /// What has changed since the last call.
    List<CardEvent> now(ReaderState state) {
        var happened = new ArrayList<CardEvent>();
        var left = gone.filter(before -> before.movements() == state.movements());
        boolean here = state.hasCard() && left.filter(Gone::isRecent).isEmpty();
        boolean another = told.isPresent() && !told.get().equals(state.movements());
        boolean overlooked = told.isPresent() && left.isPresent();
        if (told.isPresent() && (!here || another || overlooked)) {
            told = Optional.empty();
            happened.add(new CardLeft());
        }
        if (here && told.isEmpty()) {
            exchanged = left.isPresent();
            gone = Optional.empty();
            told = Optional.of(state.movements());
            happened.add(new CardArrived(state.card().kind()));
        }
        return happened;
    }

    /// The reader is lost, and a card with it.
    List<CardEvent> endOfLife() {
        boolean wasHere = told.isPresent();
        told = Optional.empty();
        return wasHere ? List.of(new CardLeft()) : List.of();
    }

    boolean isHere() {
        return told.isPresent();
    }

    /// pcscd believes that it is the one before.
    boolean mayBeExchanged() {
        return exchanged;
    }

    /// How long until pcscd's word counts again.
    Duration untilSure() {
        return gone.filter(Gone::isRecent)
                .map(left -> Duration.ofNanos(left.since() + NEXT_LOOK.toNanos() - System.nanoTime()).plusMillis(1))
                .orElse(Duration.ofDays(1));
    }
}
