package id.mpp.device.card.pcsc;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CardChannel;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityOutcome.NotRead;
import id.mpp.device.card.IdentityOutcome.Read;
import id.mpp.device.card.IdentityOutcome.Why;
import id.mpp.device.card.ektp.EktpDialogue;
import id.mpp.device.card.ektp.RelayedSam;
import id.mpp.device.card.ektp.SamProvisioning;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads an identity through a module in the reader's second slot.
///
/// @param provisioning
///            see [SamProvisioning]
record IdentityTalk(Path provisioning, ModuleHealth health) implements Exchange.Talk<IdentityOutcome> {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityTalk.class);

    @Override
    public IdentityOutcome with(Slots slots) {
        try (var values = SamProvisioning.read(provisioning)) {
            int movements = slots.movements();
            var outcome = slots.withCardAndModule((card, sam) -> dialogue(card, sam, values),
                    why -> new NotRead(Why.ofCard(why)), why -> new NotRead(Why.ofModule(why)));
            return sameCard(slots, movements, outcome);
        } catch (NoSuchFileException missing) {
            LOG.warn("the module's values are not there: {} is missing", provisioning);
        } catch (IOException notAsDescribed) {
            LOG.warn("the module's values cannot be used: {}", notAsDescribed.getMessage());
        }
        health.refused();
        return new NotRead(Why.SAM_NOT_SET_UP);
    }

    private IdentityOutcome dialogue(CardChannel card, CardChannel sam, SamProvisioning values) {
        var outcome = EktpDialogue.read(card, new RelayedSam(sam, values), values.columns());
        switch (outcome) {
            case Read read -> health.worked();
            case NotRead(var why) -> {
                if (why == Why.SAM_REFUSES) {
                    health.refused();
                }
            }
        }
        return outcome;
    }

    /// A photo of one card and the name of another must never become one person. Readers notice an exchange at
    /// different moments; the count of movements is the last word. And who took the card away too early is to hear just
    /// that, not that the card is damaged or that a technician is needed.
    private static IdentityOutcome sameCard(Slots slots, int movements, IdentityOutcome outcome) {
        return switch (outcome) {
            case Read(var identity) -> {
                if (movements >= 0 && slots.movements() == movements) {
                    yield outcome;
                }
                identity.close();
                yield new NotRead(Why.CARD_GONE);
            }
            case NotRead(var why) -> {
                boolean mayBeTheCardsLeaving = why == Why.UNREADABLE || why == Why.READER_GONE;
                yield mayBeTheCardsLeaving && slots.cardIsLeaving(movements) ? new NotRead(Why.CARD_GONE) : outcome;
            }
        };
    }
}
