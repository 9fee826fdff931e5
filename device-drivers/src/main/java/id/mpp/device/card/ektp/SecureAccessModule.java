package id.mpp.device.card.ektp;

import id.mpp.device.card.CardAnswer;
import id.mpp.device.card.CommandApdu;

/// What holds the keys: a licensed module in a slot of the reader ([RelayedSam]), or one in the network that a vendor
/// reaches in its own way. It sees every protected command and answer; the host sees no key.
///
/// Every answer is [CardAnswer.Answered] with status `0x9000`, or a refusal, or none. Used by one reading, then thrown
/// away; blocks while the module thinks.
public interface SecureAccessModule {

    /// Opens the module with the values it was handed over with.
    CardAnswer open();

    /// Proves to the card that a genuine module is here.
    ///
    /// @param cardControl
    ///            the card's control file, from which the module derives the card's keys
    /// @param challenge
    ///            random bytes of the card
    /// @return the data of EXTERNAL AUTHENTICATE
    CardAnswer prove(byte[] cardControl, byte[] challenge);

    /// Checks the card's proof; from here on both share a session.
    ///
    /// @param cardProof
    ///            what the card answered to EXTERNAL AUTHENTICATE
    CardAnswer confirm(byte[] cardProof);

    /// A command in the session's envelope.
    CardAnswer wrap(CommandApdu plain);

    /// What the card said, out of its envelope: data, then the two bytes of the card's own status.
    CardAnswer unwrap(byte[] wrapped);
}
