/// What a machine shows that nobody has set up yet: direction, hall, names, devices, centre, and all of it once more
/// before it is kept. And what one shows whose configuration cannot be used. For technicians.
@NullMarked
package id.mpp.kiosk.screen.firstrun;

import org.jspecify.annotations.NullMarked;
