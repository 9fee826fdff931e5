/// Carries parcels from the spool to the centre, one after the other, until each is acknowledged or refused.
@NullMarked
package id.mpp.sync.courier;

import org.jspecify.annotations.NullMarked;
