/// Whose turn it is, without a wire.
@NullMarked
package id.mpp.sync.courier;

import org.jspecify.annotations.NullMarked;
