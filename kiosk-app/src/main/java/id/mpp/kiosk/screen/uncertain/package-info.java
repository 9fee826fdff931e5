/// The printer did not confirm: only the citizen can see whether the paper came out.
@NullMarked
package id.mpp.kiosk.screen.uncertain;

import org.jspecify.annotations.NullMarked;
