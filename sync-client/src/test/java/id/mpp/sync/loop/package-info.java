/// Waiting, without waiting.
@NullMarked
package id.mpp.sync.loop;

import org.jspecify.annotations.NullMarked;
