/// What the hall asks of the centre while somebody waits: queue numbers, how long the lines are, a call for staff, and
/// the kiosk's own sign of life. Nothing here is kept; what must not be lost goes through the spool.
@NullMarked
package id.mpp.sync.hall;

import org.jspecify.annotations.NullMarked;
