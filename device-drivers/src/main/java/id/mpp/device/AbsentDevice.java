package id.mpp.device;

import id.mpp.device.DeviceStatus.Cause;
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
import id.mpp.device.scanner.ScanOutcome;
import id.mpp.device.scanner.ScanRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A device that was never configured, or wrongly: absent for good, at no cost.
abstract class AbsentDevice implements Device {

    private static final Duration NEVER = Duration.ofDays(36_500);

    private final StatusBoard board;
    private final String name;

    AbsentDevice(String name, String why) {
        this.name = name;
        this.board = new StatusBoard(name);
        board.showBetweenLives(new DeviceStatus.Absent(why, NEVER));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public Subscription onStatus(Consumer<DeviceStatus> listener) {
        return board.onStatus(listener);
    }

    @Override
    public void close() {
        board.close();
    }

    private static Subscription nothingEverHappens() {
        return () -> {
        };
    }

    static final class Printer extends AbsentDevice implements TicketPrinter {

        Printer(String why) {
            super(Devices.PRINTER, why);
        }

        @Override
        public PrintJob print(TicketPaper paper) {
            PrintOutcome outcome = new PrintOutcome.NotPrinted(Cause.NOT_ANSWERING);
            return new PrintJob(CompletableFuture.completedFuture(outcome), new CompletableFuture<>());
        }
    }

    static final class Scanner extends AbsentDevice implements DocumentScanner {

        Scanner(String why) {
            super(Devices.SCANNER, why);
        }

        @Override
        public ScanJob scan(ScanRequest request) {
            return new NothingToScan();
        }
    }

    static final class Card extends AbsentDevice implements CardReader {

        Card(String why) {
            super(Devices.CARD_READER, why);
        }

        @Override
        public Subscription onCard(Consumer<CardEvent> listener) {
            return nothingEverHappens();
        }
    }

    static final class Code extends AbsentDevice implements CodeReader {

        Code(String why) {
            super(Devices.QR_SCANNER, why);
        }

        @Override
        public Subscription onCode(Consumer<ScannedCode> listener) {
            return nothingEverHappens();
        }
    }

    private static final class NothingToScan implements ScanJob {

        @Override
        public CompletableFuture<ScanOutcome> outcome() {
            return CompletableFuture.completedFuture(new ScanOutcome.NotScanned(Cause.NOT_ANSWERING));
        }

        @Override
        public double progress() {
            return -1;
        }

        @Override
        public byte[] soFar() {
            return new byte[0];
        }

        @Override
        public void cancel() {
            // It is over already.
        }
    }
}
