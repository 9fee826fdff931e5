/// What a screen is, and how its page is read from its file. Screens build on this and on the controls below it.
@NullMarked
package id.mpp.kiosk.ui;

import org.jspecify.annotations.NullMarked;
