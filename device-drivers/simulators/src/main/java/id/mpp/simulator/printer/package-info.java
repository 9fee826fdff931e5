/// A ticket printer at the far end of a wire, and the picture of what it printed. It is written from Epson's ESC/POS
/// reference, not from our driver, and knows more commands than the driver sends, so that foreign clients work too.
@NullMarked
package id.mpp.simulator.printer;

import org.jspecify.annotations.NullMarked;
