/// How far an application is, why it came back, what to do now, and its document for the phone.
@NullMarked
package id.mpp.kiosk.screen.status;

import org.jspecify.annotations.NullMarked;
