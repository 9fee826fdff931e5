/// Figures of a benchmark as rows beside a peer's. Used by the benchmarks of this module and of the demo.
@NullMarked
package id.mpp.simulator.bench;

import org.jspecify.annotations.NullMarked;
