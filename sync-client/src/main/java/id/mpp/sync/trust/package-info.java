/// What the centre says under its signature and how a kiosk believes it: one key pinned at enrolment, documents signed
/// by it (RFC 7515), a memory against replay, and the documents that are fetched again and again and kept on disk. Knows
/// nothing of tokens; who asks the centre is handed in.
@NullMarked
package id.mpp.sync.trust;

import org.jspecify.annotations.NullMarked;
