/// Ticket printers: what a ticket is, what became of it, ESC/POS.
@NullMarked
package id.mpp.device.printer;

import org.jspecify.annotations.NullMarked;
