package id.mpp.kiosk;

import id.mpp.device.card.CardIdentity;
import id.mpp.device.card.IdentityOutcome;
import id.mpp.device.card.IdentityReader;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.Question.ProfileField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks a card whose it is, where the reader can (with a secure access module or a vendor's service). Which card it is
/// says nothing: its number is not even read. Lives on the FX thread.
public final class CardSignIn {

    /// A card takes about ten seconds.
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int NIK_DIGITS = 16;

    private final Session session;
    private final Background background;
    private final Optional<IdentityReader> reader;
    private final Supplier<LocalDate> today;
    private long attempt;

    /// @param reader
    ///            empty where the reader only sees that a card is here
    /// @param today
    ///            the kiosk's day
    public CardSignIn(Session session, Background background, Optional<IdentityReader> reader,
            Supplier<LocalDate> today) {
        this.session = session;
        this.background = background;
        this.reader = reader;
        this.today = today;
    }

    /// What a card in the field means here.
    Event seen() {
        return reader.isPresent() ? new Event.CardLaid() : new Event.CardArrived();
    }

    void begin() {
        long present = ++attempt;
        reader.ifPresent(it -> background.when(it.readIdentity(LIMIT), outcome -> ended(present, outcome)));
    }

    /// The page was left: what the card says now is for nobody.
    void cancel() {
        attempt++;
    }

    private void ended(long present, IdentityOutcome outcome) {
        switch (outcome) {
            case IdentityOutcome.Read(CardIdentity identity) -> {
                try (identity) {
                    if (present == attempt) {
                        session.tell(told(identity));
                    }
                }
            }
            case IdentityOutcome.NotRead(var why) when present == attempt ->
                session.tell(new Event.CardNotRead(notice(why)));
            case IdentityOutcome.NotRead _ -> {
                // nobody waits for it any more
            }
        }
    }

    /// A module that was set up without the NIK tells nothing that could be used.
    private Event told(CardIdentity card) {
        return card.nik().length() == NIK_DIGITS
                ? new Event.SignedIn(citizen(card), today.get())
                : new Event.CardNotRead(Notice.CARD_UNREAD);
    }

    static Citizen citizen(CardIdentity card) {
        Answers known = Answers.NONE;
        known = with(known, ProfileField.NIK, card.nik());
        known = with(known, ProfileField.NAME, card.name());
        known = with(known, ProfileField.BIRTHPLACE, card.birthPlace());
        known = with(known, ProfileField.ADDRESS, card.address());
        if (card.birthDate().isPresent()) {
            known = known.with(ProfileField.BIRTH_DATE.name(), new Answer.Date(card.birthDate().get(), Source.CARD));
        }
        return new Citizen(card.nik(), card.name(), Citizen.Assurance.CARD_READ, known);
    }

    private static Answers with(Answers known, ProfileField field, String text) {
        return text.isBlank() ? known : known.with(field.name(), new Answer.Text(text, Source.CARD));
    }

    private static Notice notice(IdentityOutcome.Why why) {
        return switch (why) {
            case NO_CARD, CARD_GONE, TIME_OVER -> Notice.CARD_MOVED;
            case WRONG_CARD -> Notice.CARD_OTHER;
            case CARD_BLOCKED, UNREADABLE, SAM_MISSING, SAM_REFUSES, SAM_NOT_SET_UP -> Notice.CARD_UNREAD;
            case READER_GONE, IN_USE, BUSY -> Notice.CARD_UNREAD;
        };
    }
}
