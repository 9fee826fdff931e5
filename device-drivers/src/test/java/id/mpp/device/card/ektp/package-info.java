/// The dialogue with a module, without a module.
@NullMarked
package id.mpp.device.card.ektp;

import org.jspecify.annotations.NullMarked;
