/// Contactless card readers through PC/SC. A card here says only that a card is here.
@NullMarked
package id.mpp.device.card;

import org.jspecify.annotations.NullMarked;
