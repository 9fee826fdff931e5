/// One paper on the scanner, page by page. Knows the scanner only as [Scans].
@NullMarked
package id.mpp.kiosk.screen.scanning;

import org.jspecify.annotations.NullMarked;
