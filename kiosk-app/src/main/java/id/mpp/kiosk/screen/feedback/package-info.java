/// Survey, suggestion or complaint: what somebody wants to say.
@NullMarked
package id.mpp.kiosk.screen.feedback;

import org.jspecify.annotations.NullMarked;
