/// Test kit of the look: a toolkit without a display, a thin driver, pictures and the layout check.
@NullMarked
package id.mpp.kiosk.ui.kit;

import org.jspecify.annotations.NullMarked;
