/// What became of a complaint.
@NullMarked
package id.mpp.kiosk.screen.recalled;

import org.jspecify.annotations.NullMarked;
