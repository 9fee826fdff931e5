/// Thousands of kiosks in virtual time, each with the real retry policy: what the centre sees when they all come back.
@NullMarked
package id.mpp.sync.fleet;

import org.jspecify.annotations.NullMarked;
