/// Tests of the package of the same name.
@NullMarked
package id.mpp.device.transport;

import org.jspecify.annotations.NullMarked;
