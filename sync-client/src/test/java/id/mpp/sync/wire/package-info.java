/// The far end of the wire for tests: a centre that can be told to fail, checked against the contract.
@NullMarked
package id.mpp.sync.wire;

import org.jspecify.annotations.NullMarked;
