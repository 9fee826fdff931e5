/// The way from this machine to the centre, looked at step by step, for a technician: which step is the first that does
/// not bear. Sends nothing but what a kiosk sends anyway, changes nothing here and nothing at the centre.
@NullMarked
package id.mpp.sync.checkup;

import org.jspecify.annotations.NullMarked;
