/// A QR scanner at the far end of a serial line.
@NullMarked
package id.mpp.simulator.code;

import org.jspecify.annotations.NullMarked;
