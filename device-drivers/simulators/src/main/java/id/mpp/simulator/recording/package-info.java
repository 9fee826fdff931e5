/// What passed on a device's wire, written down and played again: `docs/recordings.md` has the format and the rules of
/// replaying. Only synthetic sessions are ever recorded, and nothing of this is in a production package.
@NullMarked
package id.mpp.simulator.recording;

import org.jspecify.annotations.NullMarked;
