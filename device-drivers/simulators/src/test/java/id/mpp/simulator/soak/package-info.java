/// Days of a hall in minutes, with faults at random: `mvn -Psoak`.
@NullMarked
package id.mpp.simulator.soak;

import org.jspecify.annotations.NullMarked;
