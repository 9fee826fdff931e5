/// Signing in with one's own phone: a code to scan, and how long it counts.
@NullMarked
package id.mpp.kiosk.screen.phone;

import org.jspecify.annotations.NullMarked;
