/// How the kiosk that runs stands, for whoever came to mend the machine: a small file in memory, written again and
/// again, read by `mpp-kiosk-doctor`, because a port has one owner and only the owner can tell of the device behind it.
@NullMarked
package id.mpp.kiosk.state;

import org.jspecify.annotations.NullMarked;
