/// What is on offer, read from the service folders (`services/<agency>/<service>/`), and finding in it. Files are read
/// here and nowhere else; what comes out are the plain types of [id.mpp.kiosk.service].
@NullMarked
package id.mpp.kiosk.catalogue;

import org.jspecify.annotations.NullMarked;
