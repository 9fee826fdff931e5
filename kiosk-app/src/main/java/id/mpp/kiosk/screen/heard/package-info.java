/// What was said is kept: thanks, and a complaint's number to take along.
@NullMarked
package id.mpp.kiosk.screen.heard;

import org.jspecify.annotations.NullMarked;
