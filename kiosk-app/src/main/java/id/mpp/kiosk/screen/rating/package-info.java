/// One element of the survey of satisfaction: four faces.
@NullMarked
package id.mpp.kiosk.screen.rating;

import org.jspecify.annotations.NullMarked;
