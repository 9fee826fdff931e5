/// Tests of the device model.
@NullMarked
package id.mpp.device;

import org.jspecify.annotations.NullMarked;
