package id.mpp.device.printer;

import id.mpp.device.Device;

/// Prints one paper at a time and says truthfully what became of it.
public interface TicketPrinter extends Device {

    /// Starts printing; never blocks and never throws for a printer's trouble. A job that has come to
    /// [PrintOutcome.Uncertain] is never sent again by the driver.
    PrintJob print(TicketPaper paper);
}
