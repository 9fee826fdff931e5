/// The devices' figures: `mvn -Pbench`.
@NullMarked
package id.mpp.simulator.bench;

import org.jspecify.annotations.NullMarked;
