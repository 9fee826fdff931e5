/// Tests of the package of the same name.
@NullMarked
package id.mpp.device.code;

import org.jspecify.annotations.NullMarked;
