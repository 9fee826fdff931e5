/// The page of a machine that the centre does not know, for the technician who enrols it.
@NullMarked
package id.mpp.kiosk.screen.enrol;

import org.jspecify.annotations.NullMarked;
