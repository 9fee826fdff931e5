/// The whole kiosk on a machine without hardware: composes the application, the simulated far ends and, where there is
/// a display, the bench panel. Nothing in the product knows this package; only here may product and simulators meet.
@NullMarked
package id.mpp.demo;

import org.jspecify.annotations.NullMarked;
