/// The staff's door and the pages behind it. Nothing of any citizen is shown here.
@NullMarked
package id.mpp.kiosk.screen.duty;

import org.jspecify.annotations.NullMarked;
