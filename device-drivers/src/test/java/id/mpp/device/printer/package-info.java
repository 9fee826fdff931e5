/// Tests of the package of the same name.
@NullMarked
package id.mpp.device.printer;

import org.jspecify.annotations.NullMarked;
