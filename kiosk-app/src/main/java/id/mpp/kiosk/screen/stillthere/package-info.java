/// *Masih di sini?*: nobody has touched the screen for a while.
@NullMarked
package id.mpp.kiosk.screen.stillthere;

import org.jspecify.annotations.NullMarked;
