/// What can be done here now, given devices, network, disk and open counters; shown before the citizen begins. Pure:
/// told everything, asks nobody.
@NullMarked
package id.mpp.kiosk.readiness;

import org.jspecify.annotations.NullMarked;
