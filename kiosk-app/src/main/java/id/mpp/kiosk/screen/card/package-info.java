/// A card on the reader is being read for whose it is.
@NullMarked
package id.mpp.kiosk.screen.card;

import org.jspecify.annotations.NullMarked;
