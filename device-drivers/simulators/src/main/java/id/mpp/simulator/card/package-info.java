/// A card that is not there, held against a reader of the real pcscd.
@NullMarked
package id.mpp.simulator.card;

import org.jspecify.annotations.NullMarked;
