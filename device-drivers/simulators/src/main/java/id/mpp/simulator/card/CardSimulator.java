package id.mpp.simulator.card;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A card that a person at the bench taps on the reader, or a module in its slot. It talks to `vpcd`, the virtual
/// reader of the vsmartcard project, so that everything from there on, pcscd included, is real.
///
/// The protocol: two bytes of length, then that many bytes. One byte from the reader is a control (0 power off, 1 power
/// on, 2 reset, 4 say your answer-to-reset), more are a command. A connection is a card in the field. vpcd listens for
/// the card of its first slot at one port and for that of its second slot at the next.
///
/// Safe to use from any thread.
public final class CardSimulator implements Closeable {

    /// Where vpcd listens for the card of its first slot.
    public static final int VPCD_PORT = 35963;

    private static final Logger LOG = LoggerFactory.getLogger(CardSimulator.class);
    private static final int CONNECT_MILLIS = 3000;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int ASKED_FOR_ATR = 4;

    private final int port;
    private final VirtualCard card;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private @Nullable Socket field;
    private CardTrouble trouble = CardTrouble.NONE;
    private int commandsUntilTrouble;

    private CardSimulator(int port, VirtualCard card) {
        this.port = port;
        this.card = card;
    }

    /// A card to be laid into the slot behind `vpcdPort`.
    public static CardSimulator of(VirtualCard card, int vpcdPort) {
        return new CardSimulator(vpcdPort, card);
    }

    /// The e-KTP of a person who does not exist.
    public static CardSimulator eKtp(int vpcdPort) {
        return of(new ToyEktp(SamplePerson.SITI), vpcdPort);
    }

    /// Any other card: a transport card held there by mistake.
    public static CardSimulator other(int vpcdPort) {
        return of(new OtherCard(), vpcdPort);
    }

    /// A module with toy keys, opened by the values of [ToySam#provisioning()].
    ///
    /// @param vpcdPort
    ///            of the first slot; the module goes into the second
    public static CardSimulator sam(int vpcdPort) {
        return of(new ToySam(), vpcdPort + 1);
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
        Thread.ofVirtual().name("card-simulator").start(() -> live(socket));
    }

    /// Takes the card away; without effect if it is not there.
    public synchronized void remove() {
        if (field != null) {
            closeQuietly(field);
            field = null;
            notifyAll();
        }
    }

    /// Does it lie on the reader? No longer so when pcscd has died.
    public synchronized boolean isInserted() {
        return field != null && !field.isClosed();
    }

    /// From the next command on.
    public void inflict(CardTrouble next) {
        inflict(next, 0);
    }

    /// After `commands` more commands were answered as they should be.
    public synchronized void inflict(CardTrouble next, int commands) {
        trouble = next;
        commandsUntilTrouble = commands;
        notifyAll();
    }

    /// Well again; an answer that was held back goes out now.
    public void mend() {
        inflict(CardTrouble.NONE);
    }

    /// What is wrong with it, or will be.
    public synchronized CardTrouble trouble() {
        return trouble;
    }

    /// The first two bytes, class and instruction, of every command that arrived, as in `00A4`; never its data.
    public List<String> commands() {
        return List.copyOf(commands);
    }

    @Override
    public void close() {
        remove();
    }

    private void live(Socket socket) {
        try (socket;
                var in = new DataInputStream(socket.getInputStream());
                var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
            while (true) {
                acknowledgeAtOnce(socket);
                var message = in.readNBytes(in.readUnsignedShort());
                if (message.length > 1) {
                    commands.add(HexFormat.of().withUpperCase().formatHex(message, 0, 2));
                    answer(message, socket, out);
                } else if (message.length == 1) {
                    control(message[0], out);
                }
            }
        } catch (IOException outOfTheField) {
            LOG.debug("the simulated card left the field: {}", outOfTheField.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// vpcd sends length and command apart and waits for the first to be acknowledged, which the kernel puts off by 40
    /// ms. The kernel forgets this wish, so it is said before each command.
    private static void acknowledgeAtOnce(Socket socket) throws IOException {
        if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    private void control(int what, DataOutputStream out) throws IOException {
        switch (what) {
            case POWER_ON, RESET -> card.reset();
            case ASKED_FOR_ATR -> send(out, trouble() == CardTrouble.MUTE ? new byte[0] : card.answerToReset());
            default -> LOG.debug("control {} needs no answer", what);
        }
    }

    private void answer(byte[] command, Socket socket, DataOutputStream out) throws IOException, InterruptedException {
        var now = troubleOfThisCommand();
        if (now == CardTrouble.NEVER_ANSWERS) {
            waitUntilMended(socket);
        }
        byte[] right = command.length < 4 ? VirtualCard.status(0x6700) : card.answer(command);
        switch (now) {
            case NONE, MUTE, NEVER_ANSWERS -> send(out, right);
            case PULLED_MID_COMMAND -> remove();
            case PULLED_MID_ANSWER -> {
                out.writeShort(right.length);
                out.write(right, 0, right.length / 2);
                out.flush();
                remove();
            }
            case PULLED_BETWEEN -> {
                send(out, right);
                remove();
            }
            case GARBAGE -> send(out, garbage(right.length));
            case HALF_AN_ANSWER -> send(out, Arrays.copyOf(right, Math.max(2, right.length / 2)));
            case ONE_BYTE -> send(out, new byte[]{(byte) 0x90});
            case OVERLONG -> send(out, VirtualCard.ok(new byte[0x4000]));
            case REFUSES -> send(out, VirtualCard.status(0x6982));
            case ENDLESS_PIECES -> send(out, new byte[]{0x55, 0x61, 0x00});
        }
    }

    private synchronized CardTrouble troubleOfThisCommand() {
        if (commandsUntilTrouble > 0) {
            commandsUntilTrouble--;
            return CardTrouble.NONE;
        }
        return trouble;
    }

    private synchronized void waitUntilMended(Socket socket) throws InterruptedException {
        while (trouble == CardTrouble.NEVER_ANSWERS && !socket.isClosed()) {
            wait();
        }
    }

    /// Always the same bytes, so that a failure can be repeated.
    private static byte[] garbage(int length) {
        byte[] bytes = new byte[Math.max(2, length)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 37 + 0xA5);
        }
        return bytes;
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
