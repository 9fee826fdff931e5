package id.mpp.kiosk;

import id.mpp.kiosk.paper.PageText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads pages with `tesseract`, where it is installed: one process a page, the page goes in by its standard input and
/// the words come out of its standard output, so nothing lies on a disk. Whatever goes wrong with it (not there, too
/// slow, no Indonesian), the page simply has not been read.
final class Tesseract implements PageReader {

    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);

    private static final List<String> LANGUAGES = List.of("tesseract", "--list-langs");
    private static final List<String> READ = List.of("tesseract", "stdin", "stdout", "-l", "ind", "--psm", "3");

    private final List<String> command;
    private final Duration limit;
    private final Supplier<Boolean> there;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Boolean found;

    private Tesseract(List<String> command, Duration limit, Supplier<Boolean> there) {
        this.command = command;
        this.limit = limit;
        this.there = there;
    }

    /// The one that is installed, if it knows Indonesian; looked for when the first page is to be read.
    static Tesseract whereInstalled(Duration limit) {
        return new Tesseract(READ, limit, () -> run(LANGUAGES, new byte[0], limit)
                .filter(said -> said.lines().anyMatch(it -> it.strip().equals("ind"))).isPresent());
    }

    /// For tests: another program in its place.
    static Tesseract as(List<String> command, Duration limit) {
        return new Tesseract(command, limit, () -> true);
    }

    /// Blocks for some milliseconds, once.
    boolean isThere() {
        lock.lock();
        try {
            if (found == null) {
                found = there.get();
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    /// Blocks until it is read or the time is over.
    ///
    /// @param picture
    ///            PNG or JPEG
    @Override
    public Optional<PageText> read(byte[] picture) {
        return isThere() ? run(command, picture, limit).map(PageText::of) : Optional.empty();
    }

    private static Optional<String> run(List<String> command, byte[] input, Duration limit) {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // it would take every core of the machine, and the screen is drawn by one of them
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException notThere) {
            LOG.debug("No program reads pages here");
            return Optional.empty();
        }
        try {
            var words = new CompletableFuture<String>();
            Thread.ofVirtual().name("mpp-page-words").start(() -> listen(process, words));
            Thread.ofVirtual().name("mpp-page-picture").start(() -> feed(process, input));
            String said = words.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            boolean well = process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
            return well ? Optional.of(said) : Optional.empty();
        } catch (TimeoutException | ExecutionException slowOrTorn) {
            LOG.info("A page was not read within {}", limit);
            return Optional.empty();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static void listen(Process process, CompletableFuture<String> words) {
        try (var out = process.getInputStream()) {
            words.complete(new String(out.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException torn) {
            words.completeExceptionally(torn);
        }
    }

    private static void feed(Process process, byte[] input) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException ended) {
            LOG.debug("A page's reader ended before it had the page");
        }
    }
}
