/// Tests of the package of the same name.
@NullMarked
package id.mpp.device.scanner.escl;

import org.jspecify.annotations.NullMarked;
