package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.simulator.TcpFarEnd;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A foreign client that asks for the status and waits for the end of its job takes the simulator for a printer.
class ReceiptioTest {

    private PrinterSimulator printer;

    /// Once, before there is a printer to close again: whoever lacks the peer sees a skipped test.
    @BeforeAll
    static void peerIsThere() {
        NodePeer.need("receiptio");
    }

    @BeforeEach
    void start() {
        printer = PrinterSimulator.start(TcpFarEnd.open(0), PrinterModel.EPSON);
    }

    @AfterEach
    void stop() {
        printer.close();
    }

    @Test
    void asksAndIsTold() throws Exception {
        assertEquals("online", ask());
        printer.openCover();
        assertEquals("coveropen", ask());
        printer.closeCover();
        printer.takePaperOut();
        assertEquals("paperempty", ask());
    }

    @Test
    void errorIsTold() throws Exception {
        printer.breakDown();
        assertEquals("error", ask());
    }

    @Test
    void prints() throws Exception {
        assertEquals("success", print("A-022", 20));
        assertEquals(1, printer.papers().size());
        assertTrue(PrintedText.of(printer.papers().getFirst()).contains("A-022"));
    }

    @Test
    void paperRunsOutInItsTicket() throws Exception {
        printer.endPaperAfter(1);
        assertEquals("paperempty", print("A-022\nsatu\ndua\ntiga\nempat", 20));
        assertEquals(0, printer.papers().size());
    }

    private String ask() throws Exception {
        return said("ask");
    }

    private String print(String text, int seconds) throws Exception {
        return said("print", text, String.valueOf(seconds));
    }

    private String said(String... arguments) throws Exception {
        String port = printer.address().substring(printer.address().lastIndexOf(':') + 1);
        String[] all = new String[arguments.length + 1];
        all[0] = port;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new String(NodePeer.run("foreign-host.cjs", all), StandardCharsets.UTF_8).strip();
    }
}
