/// Turns [id.mpp.sync.Contents] into a sealed parcel file as described in `docs/parcel-format.md`. Writes only: nothing
/// in this program can open a parcel. The only package that uses Tink; the spool comes in, nobody else needs to.
@NullMarked
package id.mpp.sync.seal;

import org.jspecify.annotations.NullMarked;
