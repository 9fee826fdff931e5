/// Finding an application sent before: by its receipt, its number and a day of birth, or whoever's it is.
@NullMarked
package id.mpp.kiosk.screen.tracking;

import org.jspecify.annotations.NullMarked;
