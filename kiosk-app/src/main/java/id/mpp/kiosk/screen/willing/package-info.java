/// *Bersedia menunggu?*, before a number is given for a long line.
@NullMarked
package id.mpp.kiosk.screen.willing;

import org.jspecify.annotations.NullMarked;
