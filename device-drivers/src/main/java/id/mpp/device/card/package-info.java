/// Contactless card readers and what can be done with a card, in three levels: any reader says that a card is here
/// ([id.mpp.device.card.CardReader]); one with a secure access module ([id.mpp.device.card.ektp]) or a vendor's own
/// service ([id.mpp.device.card.vendor]) says whose it is ([id.mpp.device.card.IdentityReader]). No level reads a
/// card's number.
@NullMarked
package id.mpp.device.card;

import org.jspecify.annotations.NullMarked;
