package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial port through jSSC, 8 data bits, no parity, one stop bit, no flow control.
///
/// jSSC's listener and its timed read are not used: since JDK 21 both spin, 29 % and 98 % of a core for one idle port,
/// and neither notices an unplugged cable. Asking for the number of waiting bytes is cheap, and fails at once (EIO) when
/// the port is gone.
///
/// Its write blocks in native code, deaf to interrupts, when the kernel's buffer is full because the device takes
/// nothing. So a slice is handed over only while what still waits in that buffer is little. A pseudo-terminal does not
/// tell how much waits; there a write can block, and the supervisor leaves its thread behind.
final class SerialTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(SerialTransport.class);

    private static final byte[] NOTHING = {};

    /// Two of them fit into the smallest transmit buffer of Linux' serial drivers, a page of 4096 bytes.
    private static final int SLICE = 1024;

    private final SerialPort port;
    private final DeviceTimings timings;

    private SerialTransport(SerialPort port, DeviceTimings timings) {
        this.port = port;
        this.timings = timings;
    }

    /// @param path
    ///            of the device itself, without links
    static SerialTransport open(Path path, int baud, DeviceTimings timings) throws DeviceException {
        SerialPort port = new SerialPort(path.toString());
        SerialTransport transport = new SerialTransport(port, timings);
        try {
            port.openPort();
            boolean accepted = port.setParams(baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1,
                    SerialPort.PARITY_NONE);
            // On a pseudo-terminal the speed is set and then the missing modem lines make it "false".
            if (!accepted && !path.startsWith("/dev/pts")) {
                throw new DeviceException(path + " does not accept " + baud + " baud 8N1");
            }
            return transport;
        } catch (SerialPortException refused) {
            transport.close();
            throw refusal(path, refused);
        } catch (DeviceException refused) {
            transport.close();
            throw refused;
        }
    }

    private static DeviceException refusal(Path path, SerialPortException refused) {
        return switch (refused.getExceptionType()) {
            case SerialPortException.TYPE_PORT_BUSY -> new DeviceException(
                    path + " is held by another program, perhaps ModemManager; a device has one owner", Cause.IN_USE);
            case SerialPortException.TYPE_PERMISSION_DENIED -> new DeviceException(path + " may not be opened by user "
                    + System.getProperty("user.name") + "; usually the group dialout is missing", refused);
            default -> new DeviceException(path + ": " + refused.getExceptionType(), refused);
        };
    }

    @Override
    public byte[] read(Duration patience, Pace pace) throws DeviceException, InterruptedException {
        Duration poll = pace == Pace.EXPECTING ? timings.expectingPoll() : timings.idlePoll();
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            byte[] waiting = readWaiting();
            long left = end - System.nanoTime();
            if (waiting.length > 0 || left <= 0) {
                return waiting;
            }
            Thread.sleep(Duration.ofNanos(Math.min(left, poll.toNanos())));
        }
    }

    private byte[] readWaiting() throws DeviceException {
        try {
            int count = port.getInputBufferBytesCount();
            byte[] bytes = count > 0 ? port.readBytes(count) : NOTHING;
            return bytes == null ? NOTHING : bytes;
        } catch (SerialPortException gone) {
            throw lost(gone);
        }
    }

    @Override
    public void write(byte[] bytes) throws DeviceException {
        try {
            for (int from = 0; from < bytes.length; from += SLICE) {
                waitForRoom();
                byte[] slice = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SLICE));
                if (!port.writeBytes(slice)) {
                    throw new DeviceException(port.getPortName() + " took only a part of what was written");
                }
            }
        } catch (SerialPortException gone) {
            throw lost(gone);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new DeviceException(port.getPortName() + " was given up while it took nothing", told);
        }
    }

    /// Gives up before the watchdog would, so that the reason is known.
    private void waitForRoom() throws SerialPortException, DeviceException, InterruptedException {
        int waiting = port.getOutputBufferBytesCount();
        int least = waiting;
        long since = System.nanoTime();
        while (waiting > SLICE) {
            if (waiting < least) {
                least = waiting;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > timings.stalledWrite().toNanos()) {
                throw new DeviceException(port.getPortName() + " takes nothing any more: the device holds the line",
                        Cause.NOT_ANSWERING);
            }
            Thread.sleep(timings.expectingPoll());
            waiting = port.getOutputBufferBytesCount();
        }
    }

    private DeviceException lost(SerialPortException gone) {
        return new DeviceException(port.getPortName() + " was unplugged", gone);
    }

    /// What was not sent is thrown away first, else closing waits up to 30 s for a device that takes nothing.
    @Override
    public void close() {
        if (!port.isOpened()) {
            return;
        }
        try {
            port.purgePort(SerialPort.PURGE_TXCLEAR);
        } catch (SerialPortException gone) {
            LOG.debug("{} was gone before it was closed: {}", port.getPortName(), gone.getExceptionType());
        }
        try {
            port.closePort();
        } catch (SerialPortException gone) {
            LOG.debug("{} was gone before it was closed: {}", port.getPortName(), gone.getExceptionType());
        }
    }
}
