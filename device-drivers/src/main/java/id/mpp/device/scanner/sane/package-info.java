/// Scanners that SANE knows, through `scanimage` in a process of its own: a vendor's backend may crash or hang without
/// taking the kiosk with it.
@NullMarked
package id.mpp.device.scanner.sane;

import org.jspecify.annotations.NullMarked;
