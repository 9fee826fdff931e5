/// One question of a service on one page.
@NullMarked
package id.mpp.kiosk.screen.question;

import org.jspecify.annotations.NullMarked;
