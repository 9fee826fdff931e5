/// What stays around every page: where I am, the bar below, the dialogs above. Shows one screen at a time and knows
/// none by name.
@NullMarked
package id.mpp.kiosk.ui.shell;

import org.jspecify.annotations.NullMarked;
