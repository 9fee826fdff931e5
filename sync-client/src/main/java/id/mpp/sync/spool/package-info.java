/// Sealed parcels as files in a folder: the only truth about what has been accepted and not yet acknowledged. The
/// courier takes from here; `kiosk-app` sees only [id.mpp.sync.Spool].
@NullMarked
package id.mpp.sync.spool;

import org.jspecify.annotations.NullMarked;
