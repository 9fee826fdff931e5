package id.mpp.simulator.card;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A contactless card that a person at the bench taps on the reader. It talks to `vpcd`, the virtual reader of the
/// vsmartcard project, so that everything from there on, pcscd included, is real.
///
/// The protocol: two bytes of length, then that many bytes. One byte from the reader is a control (0 power off, 1 power
/// on, 2 reset, 4 say your answer-to-reset), more are a command. A connection is a card in the field.
///
/// Safe to use from any thread.
public final class CardSimulator implements Closeable {

    /// Where vpcd listens for the card of its first reader.
    public static final int VPCD_PORT = 35963;

    private static final Logger LOG = LoggerFactory.getLogger(CardSimulator.class);
    private static final int CONNECT_MILLIS = 1000;
    private static final int ASKED_FOR_ATR = 4;
    /// ISO/IEC 7816-4: the instruction is not known. This card has nothing to tell.
    private static final byte[] INSTRUCTION_UNKNOWN = {0x6D, 0x00};

    private final int port;
    private final byte[] answerToReset;
    private @Nullable Socket field;

    private CardSimulator(int port, byte[] answerToReset) {
        this.port = port;
        this.answerToReset = answerToReset;
    }

    /// A card that answers as the public answer-to-reset of an e-KTP does.
    public static CardSimulator eKtp(int vpcdPort) {
        return named("eKTP0D2eKTP", vpcdPort);
    }

    /// Any other card: a transport card held there by mistake.
    public static CardSimulator other(int vpcdPort) {
        return named("CONTOH", vpcdPort);
    }

    private static CardSimulator named(String product, int vpcdPort) {
        return new CardSimulator(vpcdPort, contactless(product.getBytes(StandardCharsets.US_ASCII)));
    }

    /// The answer-to-reset a PC/SC reader makes up for an ISO 14443-4 card (PC/SC Part 3): fixed interface bytes, up to
    /// fifteen historical bytes, and their checksum.
    private static byte[] contactless(byte[] historical) {
        var atr = new byte[4 + historical.length + 1];
        atr[0] = 0x3B;
        atr[1] = (byte) (0x80 | historical.length);
        atr[2] = (byte) 0x80;
        atr[3] = 0x01;
        System.arraycopy(historical, 0, atr, 4, historical.length);
        byte checksum = 0;
        for (int i = 1; i < atr.length - 1; i++) {
            checksum ^= atr[i];
        }
        atr[atr.length - 1] = checksum;
        return atr;
    }

    /// Lays the card on the reader; without effect if it lies there.
    ///
    /// @throws IOException
    ///             if no virtual reader is there
    public synchronized void insert() throws IOException {
        if (isInserted()) {
            return;
        }
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
        } catch (IOException noReader) {
            socket.close();
            throw noReader;
        }
        field = socket;
        Thread.ofVirtual().name("card-simulator").start(() -> answer(socket));
    }

    /// Takes the card away; without effect if it is not there.
    public synchronized void remove() {
        if (field != null) {
            closeQuietly(field);
            field = null;
        }
    }

    /// Does it lie on the reader? No longer so when pcscd has died.
    public synchronized boolean isInserted() {
        return field != null && !field.isClosed();
    }

    @Override
    public void close() {
        remove();
    }

    private void answer(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
            while (true) {
                var message = in.readNBytes(in.readUnsignedShort());
                if (message.length > 1) {
                    send(out, INSTRUCTION_UNKNOWN);
                } else if (message.length == 1 && message[0] == ASKED_FOR_ATR) {
                    send(out, answerToReset);
                }
            }
        } catch (IOException outOfTheField) {
            LOG.debug("the simulated card left the field: {}", outOfTheField.getMessage());
        }
    }

    private static void send(DataOutputStream out, byte[] message) throws IOException {
        out.writeShort(message.length);
        out.write(message);
        out.flush();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.debug("closing the field: {}", alreadyGone.getMessage());
        }
    }
}
