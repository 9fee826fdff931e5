/// `mpp-kiosk-doctor`: looks at a machine, its devices and its line to the centre, and says what is wrong, who mends it
/// and how. Works over ssh, beside a kiosk that runs, and before the machine is known to the centre. Changes nothing.
@NullMarked
package id.mpp.doctor;

import org.jspecify.annotations.NullMarked;
