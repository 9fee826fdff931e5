/// How long a number waits, reckoned from what was served. Plain Java: no database, no clock, so that every example of
/// docs/decisions/0041 is a test.
@NullMarked
package id.mpp.sandbox.waiting;

import org.jspecify.annotations.NullMarked;
