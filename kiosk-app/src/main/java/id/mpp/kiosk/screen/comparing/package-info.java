/// What a machine has read on a paper, for the citizen to say whether it is right.
@NullMarked
package id.mpp.kiosk.screen.comparing;

import org.jspecify.annotations.NullMarked;
