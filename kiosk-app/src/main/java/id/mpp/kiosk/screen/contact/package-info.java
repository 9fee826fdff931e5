/// The phone number on which the answer to a complaint is to come.
@NullMarked
package id.mpp.kiosk.screen.contact;

import org.jspecify.annotations.NullMarked;
