package id.mpp.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Reads ESC/POS commands one by one from wherever their bytes come.
final class CommandStream {

    /// Where bytes come from.
    @FunctionalInterface
    interface Bytes {

        /// The next byte, 0 to 255.
        ///
        /// @throws EndOfBytes
        ///             there will be no more
        int next() throws InterruptedException;
    }

    /// The bytes ended, perhaps in the middle of a command.
    static final class EndOfBytes extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final int DEFAULT_LINE_SPACING = 30;

    private final Bytes source;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();

    CommandStream(Bytes source) {
        this.source = source;
    }

    /// Reads from an array.
    static CommandStream of(byte[] bytes) {
        int[] position = {0};
        return new CommandStream(() -> {
            if (position[0] == bytes.length) {
                throw new EndOfBytes();
            }
            return bytes[position[0]++] & 0xFF;
        });
    }

    /// The bytes of the command last read.
    byte[] raw() {
        return raw.toByteArray();
    }

    Command next() throws InterruptedException {
        raw.reset();
        int first = take();
        return switch (first) {
            case '\n' -> new Command.LineFeed();
            case 0x1B -> escape();
            case 0x1C -> kanji();
            case 0x1D -> group();
            case 0x10 -> skip(2);
            case '\t' -> new Command.Character(' ');
            default -> first < ' ' ? new Command.Other() : new Command.Character(first);
        };
    }

    private int take() throws InterruptedException {
        int value = source.next();
        raw.write(value);
        return value;
    }

    private Command skip(int count) throws InterruptedException {
        takeAll(count);
        return new Command.Other();
    }

    private byte[] takeAll(int count) throws InterruptedException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) take();
        }
        return bytes;
    }

    private Command escape() throws InterruptedException {
        int command = take();
        return switch (command) {
            case '@' -> new Command.Reset();
            case 'a' -> new Command.Align(take() & 3);
            case 'E', 'G' -> new Command.Bold((take() & 1) == 1);
            case '!' -> printMode(take());
            case '2' -> new Command.LineSpacing(DEFAULT_LINE_SPACING);
            case '3' -> new Command.LineSpacing(take());
            case 'd' -> new Command.FeedLines(take());
            case 'J' -> new Command.FeedDots(take());
            case 'i', 'm' -> new Command.Cut();
            case ' ', '%', '-', '=', '?', 'K', 'M', 'R', 'S', 'T', 'U', 'V', 'e', 'r', 't', 'u', 'v', '{' -> skip(1);
            case '$', '\\', 'c' -> skip(2);
            case 'p' -> skip(3);
            case 'W' -> skip(8);
            case '*' -> bitImage();
            case 'D' -> tabs();
            default -> new Command.Other();
        };
    }

    /// `ESC !` sets several things at once; double size is what matters on a ticket.
    private static Command printMode(int bits) {
        int width = (bits & 0x20) != 0 ? 2 : 1;
        int height = (bits & 0x10) != 0 ? 2 : 1;
        return new Command.Size(width, height);
    }

    private Command bitImage() throws InterruptedException {
        int mode = take();
        int columns = take() | take() << 8;
        return skip(mode >= 32 ? 3 * columns : columns);
    }

    private Command tabs() throws InterruptedException {
        while (take() != 0) {
            // Positions until NUL.
        }
        return new Command.Other();
    }

    private Command kanji() throws InterruptedException {
        int command = take();
        return switch (command) {
            case '.', '&' -> new Command.Other();
            case '!', '-', 'C', 'W' -> skip(1);
            case 'S', 'p' -> skip(2);
            case '(' -> {
                take();
                yield skip(take() | take() << 8);
            }
            default -> new Command.Other();
        };
    }

    private Command group() throws InterruptedException {
        int command = take();
        return switch (command) {
            case '!' -> {
                int factors = take();
                yield new Command.Size((factors >> 4 & 7) + 1, (factors & 7) + 1);
            }
            case 'V' -> cut();
            case 'a' -> new Command.AutomaticStatus(take() != 0);
            case 'r' -> new Command.TellPaper(take());
            case 'I' -> new Command.TellInformation(take());
            case '(' -> parenthesis();
            case 'v' -> raster();
            case 'k' -> barcode();
            case 'B', 'H', 'T', 'b', 'f', 'h', 'w' -> skip(1);
            case '$', '\\', 'L', 'P', 'W', '*' -> skip(2);
            default -> new Command.Other();
        };
    }

    private Command cut() throws InterruptedException {
        int mode = take();
        if (mode >= 65) {
            take();
        }
        return new Command.Cut();
    }

    private Command raster() throws InterruptedException {
        take();
        int mode = take() & 3;
        int widthBytes = take() | take() << 8;
        int height = take() | take() << 8;
        return new Command.Raster(widthBytes, height, takeAll(widthBytes * height), (mode & 1) + 1, (mode >> 1) + 1);
    }

    private Command barcode() throws InterruptedException {
        if (take() > 6) {
            return skip(take());
        }
        return tabs();
    }

    private Command parenthesis() throws InterruptedException {
        int family = take();
        byte[] data = takeAll(take() | take() << 8);
        if (family == 'H' && data.length >= 6 && data[0] == 48 && data[1] == 48) {
            return new Command.TellProcess(new String(data, 2, 4, StandardCharsets.US_ASCII));
        }
        return family == 'k' && data.length >= 3 && data[0] == 49 ? qrCode(data) : new Command.Other();
    }

    private static Command qrCode(byte[] data) {
        return switch (data[1]) {
            case 67 -> new Command.QrModule(data[2]);
            case 69 -> new Command.QrLevel(data[2]);
            case 80 -> new Command.QrStore(new String(data, 3, data.length - 3, StandardCharsets.UTF_8));
            case 81 -> new Command.QrPrint();
            default -> new Command.Other();
        };
    }
}
