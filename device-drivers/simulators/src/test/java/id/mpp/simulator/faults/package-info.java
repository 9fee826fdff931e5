/// Every physical fault of every device at every moment: `docs/device-faults.md` is made and held here.
@NullMarked
package id.mpp.simulator.faults;

import org.jspecify.annotations.NullMarked;
