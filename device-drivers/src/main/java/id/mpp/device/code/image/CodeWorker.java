package id.mpp.device.code.image;

import id.mpp.device.code.ScannedCode;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at pictures on a thread of its own, always at the latest: one that comes while another is looked at replaces
/// the one that waits, so a slow look never makes a queue and a code is never told that was taken away long ago.
public final class CodeWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CodeWorker.class);

    private final AtomicReference<@Nullable GreyImage> waiting = new AtomicReference<>();
    private final Function<GreyImage, List<ScannedCode>> look;
    private final Consumer<ScannedCode> found;
    private final Thread thread;
    private volatile boolean closed;

    private CodeWorker(String name, Function<GreyImage, List<ScannedCode>> look, Consumer<ScannedCode> found) {
        this.look = look;
        this.found = found;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    /// @param look
    ///            for example [ImageCodes#inPage(GreyImage)]
    /// @param found
    ///            is told every code of every look, on the worker's thread
    public static CodeWorker start(String name, Function<GreyImage, List<ScannedCode>> look,
            Consumer<ScannedCode> found) {
        CodeWorker worker = new CodeWorker(name, look, found);
        worker.thread.start();
        return worker;
    }

    /// Has `picture` looked at as soon as the present look is over; returns at once.
    public void look(GreyImage picture) {
        waiting.set(picture);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            GreyImage picture = waiting.getAndSet(null);
            if (picture == null) {
                LockSupport.park(this);
            } else {
                lookAt(picture);
            }
        }
    }

    private void lookAt(GreyImage picture) {
        try {
            look.apply(picture).forEach(code -> {
                if (!closed) {
                    found.accept(code);
                }
            });
        } catch (RuntimeException bug) {
            LOG.error("{}: a bug while looking at {}", thread.getName(), picture, bug);
        }
    }

    /// Tells nothing any more. The thread ends after the look it is at.
    @Override
    public void close() {
        closed = true;
        waiting.set(null);
        LockSupport.unpark(thread);
    }
}
