/// Welcome: the first page, and the one a machine rests on.
@NullMarked
package id.mpp.kiosk.screen.welcome;

import org.jspecify.annotations.NullMarked;
