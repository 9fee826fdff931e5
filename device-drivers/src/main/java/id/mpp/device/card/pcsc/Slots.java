package id.mpp.device.card.pcsc;

import id.mpp.device.DeviceException;
import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardAnswer.NoAnswer;
import id.mpp.device.card.CardAnswer.Why;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.pcsc.PcscCard.Connected;
import id.mpp.device.card.pcsc.PcscCard.Sharing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The slots of the reader as a talk finds them, with a connection to pcscd of its own: the device's thread waits in
/// the other one.
///
/// @param watching
///            the device's own connection, to make another one beside it
/// @param reader
///            the slot in whose field the citizen's card lies
/// @param module
///            the slot of the module, if it is there
/// @param over
///            whether nobody waits for the talk any more
/// @param resetFirst
///            the citizen's card may have been exchanged without pcscd having seen it
/// @param cardGone
///            becomes true when the citizen's card left in the middle
record Slots(PcscContext watching, String reader, Optional<String> module, BooleanSupplier over, boolean resetFirst,
        AtomicBoolean cardGone) {

    private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
    /// pcscd looks at readers that cannot tell by themselves every 0.4 s.
    private static final Duration TWO_LOOKS = Duration.ofMillis(800);

    /// Talks with the card alone.
    <T> T withCard(Sharing sharing, Function<CardChannel, T> talk, Function<Why, T> without) {
        try (var context = watching.another()) {
            return inSlot(context, reader, sharing, talk, without);
        } catch (DeviceException gone) {
            return without.apply(readerGone(gone));
        }
    }

    private static Why readerGone(DeviceException gone) {
        LOG.info("no talk with a card: {}", gone.getMessage());
        return Why.READER_GONE;
    }

    /// Talks with card and module together, nobody else with either.
    ///
    /// @param noModule
    ///            what it comes to without a module
    <T> T withCardAndModule(BiFunction<CardChannel, CardChannel, T> talk, Function<Why, T> without,
            Function<Why, T> noModule) {
        if (module.isEmpty()) {
            return noModule.apply(Why.NO_CARD);
        }
        try (var context = watching.another()) {
            return inSlot(context, reader, Sharing.EXCLUSIVE,
                    card -> inSlot(context, module.get(), Sharing.EXCLUSIVE, sam -> talk.apply(card, sam), noModule),
                    without);
        } catch (DeviceException gone) {
            return without.apply(readerGone(gone));
        }
    }

    /// How often a card came or went so far; a difference means that it is not the same card any more.
    int movements() {
        try (var context = watching.another()) {
            var now = context.changes(Map.of(reader, ReaderState.UNKNOWN), 0, Duration.ZERO);
            return now.map(states -> states.getOrDefault(reader, ReaderState.UNKNOWN).movements()).orElse(-1);
        } catch (DeviceException gone) {
            return -1;
        }
    }

    /// Does the citizen's card leave, or another one take its place, within pcscd's next look or two? A card that is
    /// just being taken away gives torn answers, or none, before anybody knows that it is gone.
    ///
    /// @param movements
    ///            how often a card had come or gone before
    /// @return false also when the reader itself is gone
    boolean cardIsLeaving(int movements) {
        long end = System.nanoTime() + TWO_LOOKS.toNanos();
        var known = ReaderState.UNKNOWN;
        try (var context = watching.another()) {
            int readers = context.readers().size();
            while (known.equals(ReaderState.UNKNOWN) || known.hasCard() && known.movements() == movements) {
                var left = Duration.ofNanos(end - System.nanoTime());
                if (left.isNegative()) {
                    return false;
                }
                var before = known;
                known = context.changes(Map.of(reader, before), readers, left)
                        .map(states -> states.getOrDefault(reader, before)).orElse(before);
            }
            return !known.readerGone();
        } catch (DeviceException gone) {
            return false;
        }
    }

    private <T> T inSlot(PcscContext context, String slot, Sharing sharing, Function<CardChannel, T> talk,
            Function<Why, T> without) {
        boolean citizens = slot.equals(reader);
        return switch (context.connect(slot, sharing, sharing == Sharing.EXCLUSIVE || resetFirst)) {
            case Connected.Here(var card) -> {
                try (card) {
                    yield talk.apply(whileWanted(card));
                } finally {
                    if (citizens && card.isGone()) {
                        cardGone.set(true);
                    }
                }
            }
            case Connected.Nothing(var why) -> without.apply(why);
        };
    }

    private CardChannel whileWanted(CardChannel card) {
        CardAnswer nothing = new NoAnswer(Why.TIME_OVER);
        return command -> over.getAsBoolean() ? nothing : card.exchange(command);
    }
}
