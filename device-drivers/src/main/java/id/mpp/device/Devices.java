package id.mpp.device;

import id.mpp.device.card.CardReader;
import id.mpp.device.code.CodeReader;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.device.scanner.DocumentScanner;
import java.util.List;

/// The attached devices, each already supervised.
public record Devices(TicketPrinter printer, DocumentScanner scanner, CardReader cardReader, CodeReader codeReader)
        implements
            AutoCloseable {

    public List<Device> all() {
        return List.of(printer, scanner, cardReader, codeReader);
    }

    @Override
    public void close() {
        all().forEach(Device::close);
    }
}
