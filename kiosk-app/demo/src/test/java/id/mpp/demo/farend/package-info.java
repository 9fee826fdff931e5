/// A real kiosk's devices and courier, wired to the far ends.
@NullMarked
package id.mpp.demo.farend;

import org.jspecify.annotations.NullMarked;
