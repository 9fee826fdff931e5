/// The camera without a camera.
@NullMarked
package id.mpp.device.code.camera;

import org.jspecify.annotations.NullMarked;
