/// A number booked at home: its code is shown or typed, and what the centre says to it.
@NullMarked
package id.mpp.kiosk.screen.checkin;

import org.jspecify.annotations.NullMarked;
