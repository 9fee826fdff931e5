package id.mpp.simulator.scanner;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// Sends pages, whole or as badly as [ScannerTrouble] wants it.
final class EsclPages {

    static final long STUCK_MILLIS = 600_000;

    private static final int UNANNOUNCED = 0;
    private static final int SLOW_PIECES = 10;
    private static final long SLOW_PIECE_MILLIS = 200;
    private static final long HUGE_BYTES = 8L << 30;
    private static final byte NOISE = 0x55;

    private final EsclScannerSimulator scanner;

    EsclPages(EsclScannerSimulator scanner) {
        this.scanner = scanner;
    }

    void send(HttpExchange exchange, EsclJob job, byte[] page) throws IOException, InterruptedException {
        var fault = scanner.faultIn(job, page.length);
        // who gets the last announced byte goes on at once, and may have mended what begins only then; with an empty
        // page the header is that byte
        boolean drops = fault.trouble().begins() == ScannerTrouble.Begins.DROPPING_THE_PAGE;
        if (!drops) {
            begin(fault);
        }
        exchange.sendResponseHeaders(200, announced(fault, page.length));
        var body = exchange.getResponseBody();
        body.write(page, 0, fault.atByte());
        if (fault.atByte() < page.length) {
            // what the other side has by now is told in the fault's name: exactly so many bytes
            body.flush();
        }
        if (drops) {
            begin(fault);
        }
        switch (fault.trouble().begins()) {
            case NEVER, AFTER_THE_PAGE -> body.write(page, fault.atByte(), page.length - fault.atByte());
            case DROPPING_THE_PAGE -> {
                scanner.end(job, "Aborted");
                throw dropped();
            }
            case IN_THE_PAGE -> goOnBadly(body, fault, page);
        }
    }

    private void begin(EsclScannerSimulator.Fault fault) {
        if (fault.trouble() != ScannerTrouble.NONE && fault.trouble() != scanner.trouble()) {
            scanner.strike(fault.trouble());
        }
    }

    private static long announced(EsclScannerSimulator.Fault fault, int whole) {
        return switch (fault.trouble()) {
            case CUT_OFF_IN_CHUNK, ENDLESS_PAGE -> UNANNOUNCED;
            // an empty body is announced by -1
            case HALF_AN_IMAGE -> fault.atByte() == 0 ? -1 : fault.atByte();
            case HUGE_PAGE -> HUGE_BYTES;
            default -> whole;
        };
    }

    private void goOnBadly(OutputStream body, EsclScannerSimulator.Fault fault, byte[] page)
            throws IOException, InterruptedException {
        int from = fault.atByte();
        switch (fault.trouble()) {
            case SLOW -> sendSlowly(body, page, from);
            case GARBLED_PAGE -> {
                var noisy = page.clone();
                Arrays.fill(noisy, from, Math.max(from, noisy.length - 2), NOISE);
                body.write(noisy, from, noisy.length - from);
            }
            case HALF_AN_IMAGE -> {
                // the rest was never announced
            }
            case ENDLESS_PAGE -> sendForEver(body);
            case STUCK, SILENT -> {
                scanner.linger(STUCK_MILLIS);
                throw dropped();
            }
            default -> throw dropped();
        }
    }

    private void sendSlowly(OutputStream body, byte[] page, int begin) throws IOException, InterruptedException {
        int piece = page.length / SLOW_PIECES + 1;
        for (int from = begin; from < page.length; from += piece) {
            body.write(page, from, Math.min(piece, page.length - from));
            body.flush();
            scanner.linger(SLOW_PIECE_MILLIS);
        }
    }

    private static void sendForEver(OutputStream body) throws IOException {
        var more = new byte[1 << 16];
        Arrays.fill(more, NOISE);
        while (true) {
            body.write(more);
        }
    }

    /// Only an exception makes the server drop the connection; closing the exchange would end the body politely.
    private static UncheckedIOException dropped() {
        return new UncheckedIOException(new IOException("cut off on purpose"));
    }
}
