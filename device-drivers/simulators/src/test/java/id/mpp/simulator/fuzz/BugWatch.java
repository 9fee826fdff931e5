package id.mpp.simulator.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import id.mpp.simulator.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears when a driver says of itself that it has a bug: the supervisor logs that, and nothing else as an error.
final class BugWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> bugs = new CopyOnWriteArrayList<>();
    private final ch.qos.logback.classic.Logger root;

    private BugWatch(ch.qos.logback.classic.Logger root) {
        this.root = root;
    }

    static BugWatch begin() {
        // while another thread sets logging up, slf4j hands out a substitute
        Await.until("logging is set up", () -> LoggerFactory.getILoggerFactory() instanceof LoggerContext);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        BugWatch watch = new BugWatch(context.getLogger(Logger.ROOT_LOGGER_NAME));
        watch.setContext(context);
        watch.start();
        watch.root.addAppender(watch);
        return watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            var thrown = event.getThrowableProxy();
            bugs.add(event.getFormattedMessage()
                    + (thrown == null
                            ? ""
                            : ": " + thrown.getClassName() + " " + thrown.getMessage() + " at "
                                    + thrown.getStackTraceElementProxyArray()[0]));
        }
    }

    List<String> bugs() {
        return List.copyOf(bugs);
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
