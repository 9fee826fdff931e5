/// What the screens say: one table of words a room and a language, and the nodes that speak from it. Everything that
/// shows words may come in; it knows no screen.
@NullMarked
package id.mpp.kiosk.ui.text;

import org.jspecify.annotations.NullMarked;
