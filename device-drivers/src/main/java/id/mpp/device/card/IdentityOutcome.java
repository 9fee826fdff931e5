package id.mpp.device.card;

import id.mpp.device.DeviceStatus.Mender;

/// How reading a card ended.
public sealed interface IdentityOutcome {

    record Read(CardIdentity identity) implements IdentityOutcome {
    }

    record NotRead(Why why) implements IdentityOutcome {
    }

    /// Why a card was not read, and who can do something about it.
    enum Why {
        /// Nothing lies on the reader.
        NO_CARD(Mender.CITIZEN),
        /// It was taken away, or exchanged for another, before all was read.
        CARD_GONE(Mender.CITIZEN),
        /// Another kind of card.
        WRONG_CARD(Mender.CITIZEN),
        /// The card has been blocked; the issuing office has to look at it.
        CARD_BLOCKED(Mender.STAFF),
        /// The card does not accept this module, or says what no such card says.
        UNREADABLE(Mender.STAFF),
        /// The secure access module is not in its slot, or the slot is not there.
        SAM_MISSING(Mender.TECHNICIAN),
        /// The module does not accept its opening values or this card.
        SAM_REFUSES(Mender.TECHNICIAN),
        /// The file with the module's opening values is missing, open to others or damaged.
        SAM_NOT_SET_UP(Mender.TECHNICIAN),
        /// Unplugged, or the service behind it died.
        READER_GONE(Mender.TECHNICIAN),
        /// Another program holds the card.
        IN_USE(Mender.TECHNICIAN),
        /// A reading is under way already, or one that got stuck still holds the reader.
        BUSY(Mender.TECHNICIAN),
        /// Card or module did not answer in time.
        TIME_OVER(Mender.CITIZEN);

        private final Mender mender;

        Why(Mender mender) {
            this.mender = mender;
        }

        public Mender mender() {
            return mender;
        }

        /// What it means for a reading that the card in the field did not answer.
        public static Why ofCard(CardAnswer.Why why) {
            return switch (why) {
                case NO_CARD -> NO_CARD;
                case CARD_GONE -> CARD_GONE;
                case READER_GONE -> READER_GONE;
                case IN_USE -> IN_USE;
                case GARBLED -> UNREADABLE;
                case TIME_OVER -> TIME_OVER;
            };
        }

        /// The same of the module in its slot.
        public static Why ofModule(CardAnswer.Why why) {
            return switch (why) {
                case NO_CARD, CARD_GONE -> SAM_MISSING;
                case READER_GONE -> READER_GONE;
                case IN_USE -> IN_USE;
                case GARBLED -> SAM_REFUSES;
                case TIME_OVER -> TIME_OVER;
            };
        }
    }
}
