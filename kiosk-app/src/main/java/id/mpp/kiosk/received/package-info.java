/// Files that were made elsewhere, by a citizen's phone or kept by the centre, opened as something that may be meant to
/// harm: counted before they are unpacked, and the pages of a PDF made into pictures. Plain Java on bytes.
@NullMarked
package id.mpp.kiosk.received;

import org.jspecify.annotations.NullMarked;
