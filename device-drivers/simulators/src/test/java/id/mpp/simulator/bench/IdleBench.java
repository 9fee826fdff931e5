package id.mpp.simulator.bench;

import id.mpp.simulator.Pty;
import id.mpp.simulator.card.PrivatePcscd;
import id.mpp.simulator.code.QrScannerSimulator;
import id.mpp.simulator.printer.PrinterModel;
import id.mpp.simulator.printer.PrinterSimulator;
import id.mpp.simulator.scanner.EsclScannerSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/// What four devices cost that do nothing: processor time of a process that has them all open and ready, in per cent of
/// one core. The far ends run in this process, so they are not counted. The peer is the way jSSC's own manual reads a
/// port: a listener, on the same two serial ports, in a process of its own.
final class IdleBench {

    private static final String WITHOUT = "-";

    private IdleBench() {
    }

    static List<Bench.Row> rows() throws Exception {
        Path folder = Files.createTempDirectory("idle-bench");
        try (var printer = PrinterSimulator.start(Pty.open(folder.resolve("printer"), 38400), PrinterModel.EPSON);
                var qr = new QrScannerSimulator(Pty.open(folder.resolve("qr"), 9600), QrScannerSimulator.Framing.CR);
                var scanner = EsclScannerSimulator.start(0);
                var pcscd = pcscd(folder)) {
            String card = pcscd == null ? WITHOUT : "pcsc:";
            List<Double> ours = inAnotherProcess(IdleProcess.class, printer.address(), scanner.address(), card,
                    qr.address());
            List<Double> listening = inAnotherProcess(ListeningProcess.class, printer.address(), qr.address());
            String devices = pcscd == null ? "three devices idle, no pcscd" : "four devices idle";
            return List.of(
                    new Bench.Row(devices + ": whole process", ours.getFirst(), "%",
                            "two of their ports with jSSC's listener", Optional.of(listening.getFirst())),
                    new Bench.Row(devices + ": their threads", ours.get(1), "%", "", Optional.empty()));
        }
    }

    /// None where it is not installed or runs already; then there is one device less.
    private static @Nullable PrivatePcscd pcscd(Path folder) throws Exception {
        try {
            PrivatePcscd pcscd = PrivatePcscd.prepare(folder);
            pcscd.startWithReader();
            return pcscd;
        } catch (TestAbortedException without) {
            return null;
        }
    }

    private static List<Double> inAnotherProcess(Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader()) {
            List<Double> figures = said.lines().map(Double::valueOf).toList();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " failed");
            }
            return figures;
        }
    }
}
