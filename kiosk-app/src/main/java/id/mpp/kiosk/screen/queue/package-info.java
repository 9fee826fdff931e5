/// General or priority queue, or no number at all.
@NullMarked
package id.mpp.kiosk.screen.queue;

import org.jspecify.annotations.NullMarked;
