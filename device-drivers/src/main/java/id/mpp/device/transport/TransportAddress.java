package id.mpp.device.transport;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Presence;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a wire leads, written as one line of text.
///
/// | text | meaning |
/// |---|---|
/// | `serial:/dev/serial/by-id/…?baud=38400` | a serial port, 8N1, no flow control; without `baud` 9600 |
/// | `tcp:192.0.2.7:9100` | a raw TCP port; an IPv6 address stands in brackets |
/// | `file:/dev/usb/lp0` | a device file of the kernel's USB printer driver |
public sealed interface TransportAddress {

    /// Takes the port for ourselves and connects. A port has one owner on this machine: see `PortLock`.
    ///
    /// @throws DeviceException
    ///             nothing is there, or it does not let us in, or ([Cause#IN_USE]) somebody else has it
    Transport open(DeviceTimings timings) throws DeviceException;

    /// Whether something seems to be at the other end, seen without opening it.
    Presence presence();

    /// A serial port by its (stable) path.
    record Serial(Path path, int baud) implements TransportAddress {
        @Override
        public Transport open(DeviceTimings timings) throws DeviceException {
            String port = PortLock.nameOf(path);
            return OwnedTransport.open(port, () -> SerialTransport.open(Path.of(port), baud, timings));
        }

        @Override
        public Presence presence() {
            return Presence.of(path);
        }
    }

    /// A raw TCP port.
    record Tcp(String host, int port) implements TransportAddress {
        @Override
        public Transport open(DeviceTimings timings) throws DeviceException {
            String where = host.toLowerCase(Locale.ROOT) + ":" + port;
            return OwnedTransport.open(where, () -> TcpTransport.open(host, port, timings));
        }

        @Override
        public Presence presence() {
            return Presence.unseen();
        }
    }

    /// A character device that is simply read and written.
    record DeviceFile(Path path) implements TransportAddress {
        @Override
        public Transport open(DeviceTimings timings) throws DeviceException {
            return OwnedTransport.open(PortLock.nameOf(path), () -> DeviceFileTransport.open(path));
        }

        @Override
        public Presence presence() {
            return Presence.of(path);
        }
    }

    /// The speeds a scanner or printer can be set to.
    Set<Integer> BAUDS = Set.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400);

    int DEFAULT_BAUD = 9600;

    /// Reads an address.
    ///
    /// @throws DeviceException
    ///             the message says what is wrong and what is allowed
    static TransportAddress parse(String text) throws DeviceException {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "serial" -> parseSerial(rest);
            case "tcp" -> parseTcp(rest);
            case "file" -> new DeviceFile(devicePath(rest, "file:/dev/usb/lp0"));
            default ->
                throw new DeviceException("\"" + text + "\" is no wire; allowed are serial:/dev/ttyUSB0?baud=9600,"
                        + " tcp:host:9100 and file:/dev/usb/lp0");
        };
    }

    private static Serial parseSerial(String rest) throws DeviceException {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        int baud = question < 0 ? DEFAULT_BAUD : parseBaud(rest.substring(question + 1));
        return new Serial(devicePath(path, "serial:/dev/ttyUSB0?baud=9600"), baud);
    }

    private static int parseBaud(String query) throws DeviceException {
        if (query.matches("baud=[0-9]{1,6}")) {
            int baud = Integer.parseInt(query.substring("baud=".length()));
            if (BAUDS.contains(baud)) {
                return baud;
            }
        }
        throw new DeviceException(
                "\"?" + query + "\" is not understood; allowed is ?baud= with one of " + new TreeSet<>(BAUDS));
    }

    private static Tcp parseTcp(String rest) throws DeviceException {
        Matcher parts = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]\\s]+):([0-9]{1,5})").matcher(rest);
        if (!parts.matches()) {
            throw new DeviceException("\"tcp:" + rest + "\" needs a host and a port, as in tcp:192.0.2.7:9100");
        }
        int port = Integer.parseInt(parts.group(2));
        if (port < 1 || port > 65535) {
            throw new DeviceException("TCP port " + port + " does not exist; allowed is 1 to 65535");
        }
        return new Tcp(parts.group(1), port);
    }

    private static Path devicePath(String path, String example) throws DeviceException {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
            throw new DeviceException("\"" + path + "\" is not an absolute path, as in " + example);
        }
        return Path.of(path);
    }
}
