/// Tests of the package of the same name.
@NullMarked
package id.mpp.device.scanner;

import org.jspecify.annotations.NullMarked;
