/// The checklist of papers: what is ready, what is still needed, what comes by itself.
@NullMarked
package id.mpp.kiosk.screen.documents;

import org.jspecify.annotations.NullMarked;
