package id.mpp.kiosk;

import id.mpp.device.DeviceStatus;
import id.mpp.device.Devices;
import id.mpp.device.Subscription;
import id.mpp.device.card.CardEvent;
import id.mpp.device.card.CardReader;
import id.mpp.device.code.CodeReader;
import id.mpp.device.code.ScannedCode;
import id.mpp.device.printer.PrintJob;
import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPaper;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.device.scanner.DocumentScanner;
import id.mpp.device.scanner.ScanJob;
import id.mpp.device.scanner.ScanRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Devices as the errands see them. Their own module tests the wires; here only what they report matters.
final class FakeHall {

    private DeviceStatus printerStatus = new DeviceStatus.Ready(Set.of());
    private final List<Consumer<DeviceStatus>> printerListeners = new ArrayList<>();
    final List<PrintJob> jobs = new ArrayList<>();
    final List<TicketPaper> papers = new ArrayList<>();
    /// Of every paper from now on, at once; without one a test says it later.
    @Nullable
    PrintOutcome prints;
    final List<Consumer<ScannedCode>> codeListeners = new ArrayList<>();

    Devices devices() {
        return new Devices(new Printer(), new Scanner(), new Cards(), new Codes());
    }

    void printerIs(DeviceStatus now) {
        printerStatus = now;
        printerListeners.forEach(listener -> listener.accept(now));
    }

    void outcome(PrintOutcome outcome) {
        jobs.getLast().outcome().complete(outcome);
    }

    void show(String code) {
        List.copyOf(codeListeners).forEach(listener -> listener.accept(new ScannedCode(code)));
    }

    private final class Printer extends Something implements TicketPrinter {
        @Override
        public PrintJob print(TicketPaper paper) {
            papers.add(paper);
            jobs.add(new PrintJob(prints == null
                    ? new CompletableFuture<>()
                    : CompletableFuture.completedFuture(prints), new CompletableFuture<>()));
            return jobs.getLast();
        }

        Printer() {
            super(Devices.PRINTER);
        }

        @Override
        public DeviceStatus status() {
            return printerStatus;
        }

        @Override
        public Subscription onStatus(Consumer<DeviceStatus> listener) {
            printerListeners.add(listener);
            listener.accept(printerStatus);
            return () -> printerListeners.remove(listener);
        }
    }

    private static final class Scanner extends Something implements DocumentScanner {
        Scanner() {
            super(Devices.SCANNER);
        }

        @Override
        public ScanJob scan(ScanRequest request) {
            throw new UnsupportedOperationException("the errands scan nothing");
        }
    }

    private static final class Cards extends Something implements CardReader {
        Cards() {
            super(Devices.CARD_READER);
        }

        @Override
        public Subscription onCard(Consumer<CardEvent> listener) {
            return () -> {
            };
        }
    }

    private final class Codes extends Something implements CodeReader {
        Codes() {
            super(Devices.QR_SCANNER);
        }

        @Override
        public Subscription onCode(Consumer<ScannedCode> listener) {
            codeListeners.add(listener);
            return () -> codeListeners.remove(listener);
        }
    }

    @SuppressWarnings("UnusedMethod") // they are what its heirs promise
    private abstract static class Something {
        private final String name;

        Something(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public DeviceStatus status() {
            return new DeviceStatus.Absent("not here", Duration.ofSeconds(10));
        }

        public Subscription onStatus(Consumer<DeviceStatus> listener) {
            return () -> {
            };
        }

        public void close() {
            // nothing is open
        }
    }
}
