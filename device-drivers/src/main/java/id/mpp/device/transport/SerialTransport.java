package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial port through jSSC, 8 data bits, no parity, one stop bit, no flow control.
///
/// jSSC's listener and its timed read are not used: since JDK 21 both spin, 29 % and 98 % of a core for one idle port,
/// and neither notices an unplugged cable. Asking for the number of waiting bytes is cheap, and fails at once (EIO) when
/// the port is gone.
final class SerialTransport implements Transport {

    private static final Logger LOG = LoggerFactory.getLogger(SerialTransport.class);

    private static final byte[] NOTHING = {};

    private final SerialPort port;
    private final DeviceTimings timings;

    private SerialTransport(SerialPort port, DeviceTimings timings) {
        this.port = port;
        this.timings = timings;
    }

    static SerialTransport open(Path path, int baud, DeviceTimings timings) throws DeviceException {
        if (!Files.exists(path)) {
            throw new DeviceException(path + " is not there");
        }
        SerialPort port = new SerialPort(path.toString());
        SerialTransport transport = new SerialTransport(port, timings);
        try {
            port.openPort();
            boolean accepted = port.setParams(baud, SerialPort.DATABITS_8, SerialPort.STOPBITS_1,
                    SerialPort.PARITY_NONE);
            // On a pseudo-terminal the speed is set and then the missing modem lines make it "false".
            if (!accepted && !isPseudoTerminal(path)) {
                throw new DeviceException(path + " does not accept " + baud + " baud 8N1");
            }
            return transport;
        } catch (SerialPortException refused) {
            transport.close();
            throw new DeviceException(path + ": " + refused.getExceptionType(), refused);
        } catch (DeviceException refused) {
            transport.close();
            throw refused;
        }
    }

    private static boolean isPseudoTerminal(Path path) throws DeviceException {
        try {
            return path.toRealPath().startsWith("/dev/pts");
        } catch (IOException gone) {
            throw new DeviceException(path + " went away while it was opened", gone);
        }
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
            if (!port.writeBytes(bytes)) {
                throw new DeviceException(port.getPortName() + " took only a part of what was written");
            }
        } catch (SerialPortException gone) {
            throw lost(gone);
        }
    }

    private DeviceException lost(SerialPortException gone) {
        return new DeviceException(port.getPortName() + " was unplugged", gone);
    }

    @Override
    public void close() {
        if (!port.isOpened()) {
            return;
        }
        try {
            port.closePort();
        } catch (SerialPortException gone) {
            LOG.debug("{} was gone before it was closed: {}", port.getPortName(), gone.getExceptionType());
        }
    }
}
