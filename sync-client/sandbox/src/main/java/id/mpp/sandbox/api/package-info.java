/// The machine side: one class a part of the contract, each adding its routes. Refusals become RFC 9457 problems in one
/// place, [id.mpp.sandbox.api.Refusals].
@NullMarked
package id.mpp.sandbox.api;

import org.jspecify.annotations.NullMarked;
