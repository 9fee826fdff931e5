@NullMarked
package id.mpp.sync.receipt;

import org.jspecify.annotations.NullMarked;
