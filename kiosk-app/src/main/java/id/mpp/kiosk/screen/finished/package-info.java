/// The end of a visit: what was done, what comes next, and away with the data.
@NullMarked
package id.mpp.kiosk.screen.finished;

import org.jspecify.annotations.NullMarked;
