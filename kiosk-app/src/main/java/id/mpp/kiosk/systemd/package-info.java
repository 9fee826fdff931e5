/// What the program tells systemd about itself: that it serves people, and that it is alive. Nobody else's business:
/// without systemd nothing is told, and the kiosk runs as well.
@NullMarked
package id.mpp.kiosk.systemd;

import org.jspecify.annotations.NullMarked;
