/// Builds what a technician puts on a machine, on a machine of developers: the image with its own Java, the cache of
/// its start, the Debian package. Nothing of this package is shipped.
@NullMarked
package id.mpp.installer;

import org.jspecify.annotations.NullMarked;
