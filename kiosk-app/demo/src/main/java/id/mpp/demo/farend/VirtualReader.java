package id.mpp.demo.farend;

import id.mpp.simulator.card.CardSimulator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/// The card reader that `vpcd` of the vsmartcard project gives to pcscd.
final class VirtualReader {

    /// Where pcscd of Linux distributions listens for its clients.
    private static final Path PCSCD = Path.of("/run/pcscd/pcscd.comm");
    private static final int CONNECT_MILLIS = 200;

    private VirtualReader() {
    }

    /// Is pcscd running, with a virtual reader that takes a card? Asked before the kiosk starts, because asking is
    /// already a short touch of the reader.
    static boolean isThere() {
        if (!Files.exists(PCSCD)) {
            return false;
        }
        try (var field = new Socket()) {
            field.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), CardSimulator.VPCD_PORT),
                    CONNECT_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
