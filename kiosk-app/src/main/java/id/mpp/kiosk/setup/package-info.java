/// Making a machine the kiosk of a hall: what setup may write, where it keeps it, the last configuration that was good,
/// and the one-time code that does not stay anywhere. Plain Java; knows no screen.
@NullMarked
package id.mpp.kiosk.setup;

import org.jspecify.annotations.NullMarked;
