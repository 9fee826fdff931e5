package id.mpp.device.scanner.sane;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// What scanimage has said last, and when. Some backends scan well and then hang while they are closed (`test` does
/// after `SANE_STATUS_INVAL`); by then scanimage has said how the scan ended.
final class LastWords {

    private static final Pattern STATUS = Pattern.compile("Scanned page \\d+\\. \\(scanner status = (\\d{1,2})\\)");
    private static final String END = "Batch terminated, ";
    private static final int MOST_CHARACTERS = 2_000;

    private final Duration silence;
    private final StringBuilder said = new StringBuilder();
    private long heardNanos = System.nanoTime();
    private int status = SaneTrouble.GOOD;
    private boolean ended;

    LastWords(Duration silence) {
        this.silence = silence;
    }

    synchronized void heard(String line) {
        heardNanos = System.nanoTime();
        ended = ended || line.startsWith(END);
        var page = STATUS.matcher(line);
        if (page.matches()) {
            status = Integer.parseInt(page.group(1));
        }
        if (!line.startsWith("Progress: ") && said.length() < MOST_CHARACTERS) {
            said.append(line).append('\n');
        }
    }

    synchronized boolean silentTooLong() {
        return silentFor() > silence.toNanos();
    }

    /// The status with which it ended, if it has said so long ago and does not go.
    synchronized Optional<Integer> over() {
        return ended && silentFor() > Stopping.GRACE.toNanos()
                ? Optional.of(status == SaneTrouble.END_OF_FILE ? SaneTrouble.GOOD : status)
                : Optional.empty();
    }

    private long silentFor() {
        return System.nanoTime() - heardNanos;
    }

    @Override
    public synchronized String toString() {
        return said.toString();
    }
}
