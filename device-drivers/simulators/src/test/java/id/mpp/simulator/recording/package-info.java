/// Sessions are recorded and played again.
@NullMarked
package id.mpp.simulator.recording;

import org.jspecify.annotations.NullMarked;
