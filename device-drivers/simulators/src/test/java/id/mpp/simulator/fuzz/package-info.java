/// Nonsense on every wire, made by changing recorded sessions: `mvn -Pfuzz`.
@NullMarked
package id.mpp.simulator.fuzz;

import org.jspecify.annotations.NullMarked;
