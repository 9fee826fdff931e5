package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Collects what a listener is told and waits for what is expected of it.
public final class Heard<T> implements Consumer<T> {

    /// Only a failure takes as long; a busy machine may.
    private static final long PATIENCE_SECONDS = 60;

    private final LinkedBlockingQueue<T> news = new LinkedBlockingQueue<>();

    @Override
    public void accept(T said) {
        news.add(said);
    }

    /// The next thing of `type`, passing over others.
    public <S extends T> S next(Class<S> type) {
        List<T> passed = new ArrayList<>();
        try {
            while (true) {
                T said = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (said == null) {
                    return fail("no " + type.getSimpleName() + " heard, only " + passed);
                }
                if (type.isInstance(said)) {
                    return type.cast(said);
                }
                passed.add(said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        }
    }
}
