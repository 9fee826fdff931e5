/// A paper from the citizen's own phone: the code to scan, how it stands, and what has come.
@NullMarked
package id.mpp.kiosk.screen.receiving;

import org.jspecify.annotations.NullMarked;
