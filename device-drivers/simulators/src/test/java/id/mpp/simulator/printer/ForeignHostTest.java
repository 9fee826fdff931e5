package id.mpp.simulator.printer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.device.printer.PaperWidth;
import id.mpp.simulator.Await;
import id.mpp.simulator.TcpFarEnd;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A host that is not our driver, byte by byte as Epson's reference has it, so that the simulator is not only right
/// together with our own mistakes.
class ForeignHostTest {

    private PrinterSimulator printer;
    private Socket host;

    @BeforeEach
    void connect() throws IOException {
        printer = PrinterSimulator.start(TcpFarEnd.open(0), PrinterModel.EPSON);
        URI address = URI.create(printer.address().replace("tcp:", "tcp://"));
        host = new Socket(address.getHost(), address.getPort());
        host.setSoTimeout(5000);
        host.setTcpNoDelay(true);
    }

    @AfterEach
    void hangUp() throws IOException {
        host.close();
        printer.close();
    }

    @Test
    void realTimeStatusIsAnsweredInEveryCondition() throws IOException {
        assertArrayEquals(new int[]{0x16, 0x12, 0x12, 0x12}, realTimeStatus());
        printer.openCover();
        assertArrayEquals(new int[]{0x1E, 0x16, 0x12, 0x12}, realTimeStatus());
        printer.closeCover();
        printer.takePaperOut();
        assertArrayEquals(new int[]{0x1E, 0x32, 0x12, 0x7E}, realTimeStatus());
        printer.loadPaper();
        printer.blockCutter();
        assertArrayEquals(new int[]{0x1E, 0x52, 0x1A, 0x12}, realTimeStatus());
        printer.freeCutter();
        printer.paperLow(true);
        assertArrayEquals(new int[]{0x16, 0x12, 0x12, 0x1E}, realTimeStatus());
        printer.paperLow(false);
        printer.offline(true);
        assertArrayEquals(new int[]{0x1E, 0x12, 0x12, 0x12}, realTimeStatus());
    }

    @Test
    void automaticStatusComesWhenSwitchedOnAndAtEveryChange() throws IOException {
        send(0x1D, 'a', 0xFF);
        assertArrayEquals(new byte[]{0x14, 0, 0, 0x0F}, host.getInputStream().readNBytes(4));
        printer.openCover();
        assertArrayEquals(new byte[]{0x3C, 0, 0, 0x0F}, host.getInputStream().readNBytes(4));
    }

    @Test
    void markIsAnsweredOnlyBehindThePaperBeforeIt() throws IOException {
        printer.takePaperOut();
        send('A', '\n', 0x1D, 'V', 0, 0x1D, '(', 'H', 6, 0, 48, 48, 'T', '0', '0', '1');
        send(0x10, 0x04, 4);
        assertEquals(0x7E, host.getInputStream().read());
        printer.loadPaper();
        assertArrayEquals("7\"T001\0".getBytes(StandardCharsets.US_ASCII), host.getInputStream().readNBytes(7));
        assertEquals(1, printer.papers().size());
    }

    @Test
    void recoverFromAnErrorAndForgetTheBuffer() throws IOException {
        printer.blockCutter();
        send('l', 'o', 's', 't', '\n', 0x1D, 'V', 0);
        send(0x10, 0x05, 2);
        send('k', 'e', 'p', 't', '\n', 0x1D, 'V', 0);
        Await.until("one paper", () -> printer.papers().size() == 1);
        String paper = new String(printer.papers().getFirst(), StandardCharsets.ISO_8859_1);
        assertEquals("kept\n\u001DV\0", paper);
    }

    @Test
    void nameOfTheModelIsTold() throws IOException {
        send(0x1D, 'I', 67);
        assertArrayEquals("_Simulated\0".getBytes(StandardCharsets.US_ASCII), host.getInputStream().readNBytes(11));
    }

    @Test
    void commandsOurDriverNeverSendsAreStillUnderstood() throws IOException {
        send(0x1B, '!', 0x30, 'B', 'I', 'G', '\n', 0x1B, 'a', 2, 'r', '\n', 0x1D, 'v', '0', 0, 1, 0, 2, 0, 0xFF, 0x81);
        send(0x1D, 'k', 4, '1', '2', 0, 0x1B, 'J', 40, 0x1B, 'i');
        Await.until("one paper", () -> printer.papers().size() == 1);
        assertEquals(520, TicketPicture.of(printer.papers().getFirst(), PaperWidth.MM_58).getWidth());
    }

    private int[] realTimeStatus() throws IOException {
        int[] answers = new int[4];
        for (int question = 1; question <= 4; question++) {
            send(0x10, 0x04, question);
            answers[question - 1] = host.getInputStream().read();
        }
        return answers;
    }

    private void send(int... values) throws IOException {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        host.getOutputStream().write(bytes);
    }
}
