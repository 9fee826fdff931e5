package id.mpp.simulator.bench;

import java.nio.file.Path;
import java.util.Set;
import jssc.SerialPort;
import jssc.SerialPortEvent;

/// The peer of [IdleProcess]: serial ports read by jSSC's listener, as its manual shows it.
final class ListeningProcess {

    private ListeningProcess() {
    }

    /// @param arguments
    ///            addresses of serial ports
    public static void main(String[] arguments) throws Exception {
        for (String address : arguments) {
            String path = address.substring("serial:".length(), address.indexOf('?'));
            SerialPort port = new SerialPort(Path.of(path).toRealPath().toString());
            port.openPort();
            port.setParams(SerialPort.BAUDRATE_9600, SerialPort.DATABITS_8, SerialPort.STOPBITS_1,
                    SerialPort.PARITY_NONE);
            port.addEventListener((SerialPortEvent event) -> {
                // nothing comes
            }, SerialPort.MASK_RXCHAR);
        }
        IdleProcess.measure(Set.of());
        System.out.flush();
        // the listener's threads are not daemons
        Runtime.getRuntime().halt(0);
    }
}
