/// Remembers about parcels what their files cannot say: attempts, the next try, receipts. An index, not the truth: it
/// holds nothing personal, may be lost at any moment, and is then rebuilt from the spool. The only package that uses H2;
/// only the spool comes in. Why not the other way round: H2 loses acknowledged commits when the process is killed.
@NullMarked
package id.mpp.sync.index;

import org.jspecify.annotations.NullMarked;
