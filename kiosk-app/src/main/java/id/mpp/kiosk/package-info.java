/// The kiosk as one program: its configuration, the session, what a step causes in the world, and the one place that
/// builds everything. Nothing here draws; only the start of the JavaFX application and the screens do.
@NullMarked
package id.mpp.kiosk;

import org.jspecify.annotations.NullMarked;
