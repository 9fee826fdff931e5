/// Typing without a keyboard: the touch keyboard, the keypad and the fields they write into.
@NullMarked
package id.mpp.kiosk.ui.keyboard;

import org.jspecify.annotations.NullMarked;
