/// Situations of cards that need no reader.
@NullMarked
package id.mpp.device.card;

import org.jspecify.annotations.NullMarked;
