package id.mpp.simulator.recording;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceTimings;
import id.mpp.device.Devices;
import id.mpp.device.WireTap;
import id.mpp.device.transport.TransportAddress;
import id.mpp.simulator.FarEnd;
import id.mpp.simulator.Pty;
import id.mpp.simulator.TcpFarEnd;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Records the wire of a printer, a QR scanner or a network scanner, and, for the bench, the field between a virtual
/// reader and a simulated card.
public final class WireRecorder implements WireTap {

    private static final String ESCL = "escl:http://";
    private static final int HTTP_PORT = 80;

    @Override
    public Tapped tap(String device, String address, Path recording) throws IOException, DeviceException {
        if (address.startsWith(ESCL)) {
            URI scanner = URI.create(address.substring("escl:".length()));
            int port = scanner.getPort() < 0 ? HTTP_PORT : scanner.getPort();
            var file = new RecordingFile(recording, device, "http");
            var stretch = TcpStretch.lay(scanner.getHost(), port, Way.FROM_HOST, file);
            return new Laid("escl:http://127.0.0.1:" + stretch.port() + scanner.getRawPath(), stretch);
        }
        if (address.startsWith("pcsc:") || address.startsWith("sane:") || address.startsWith("escl:")) {
            throw new DeviceException("\"" + address + "\" has no wire that could be tapped; recorded can be serial:,"
                    + " tcp:, file: and escl:http://");
        }
        TransportAddress wire = TransportAddress.parse(address);
        return switch (wire) {
            case TransportAddress.Serial serial -> {
                Pty near = Pty.open(nearName(), serial.baud());
                yield lay(near, near.address(), wire, new RecordingFile(recording, device, "serial"));
            }
            case TransportAddress.DeviceFile plain -> {
                Pty near = Pty.open(nearName(), TransportAddress.DEFAULT_BAUD);
                yield lay(near, "file:" + near.link(), wire, new RecordingFile(recording, device, "file"));
            }
            case TransportAddress.Tcp tcp -> {
                TcpFarEnd near = TcpFarEnd.open(0);
                yield lay(near, near.address(), wire, new RecordingFile(recording, device, "tcp"));
            }
        };
    }

    /// Puts itself between vpcd, the virtual reader, and a simulated card, which is laid on the port this returns.
    ///
    /// @param vpcdPort
    ///            where vpcd waits for a card
    public static CardField tapField(int vpcdPort, Path recording) throws IOException {
        return new CardField(TcpStretch.lay("127.0.0.1", vpcdPort, Way.TO_HOST,
                new RecordingFile(recording, Devices.CARD_READER, "vpcd")));
    }

    /// The tapped field of a reader.
    public record CardField(TcpStretch stretch) implements AutoCloseable {

        /// In place of vpcd's.
        public int port() {
            return stretch.port();
        }

        @Override
        public void close() {
            stretch.close();
        }
    }

    private static Path nearName() throws IOException {
        return Files.createTempDirectory("mpp-wire-tap").resolve("port");
    }

    private static Tapped lay(FarEnd near, String nearAddress, TransportAddress far, RecordingFile file) {
        return new Laid(nearAddress, WireStretch.lay(near, far, DeviceTimings.ofHall(), file));
    }

    private record Laid(String address, AutoCloseable stretch) implements Tapped {
        @Override
        public void close() {
            try {
                stretch.close();
            } catch (Exception disk) {
                throw new IllegalStateException("the recording could not be ended", disk);
            }
        }
    }
}
