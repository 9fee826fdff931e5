/// What happens to a scanned page before a citizen keeps it: looked at ([Inspection]), made clean ([Cleaning]). Plain
/// Java on pixels: no screen, no device, no disk. Lengths are millimetres where they are not pixels; angles are degrees,
/// and positive the way a clock turns. Pages are people's papers: nothing here prints or logs them.
@NullMarked
package id.mpp.kiosk.paper;

import org.jspecify.annotations.NullMarked;
