package id.mpp.demo.monkey;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// Hears everything that is logged, also what the console is spared.
final class LogEar extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    /// @param bug
    ///            whether a program's mistake is told, or an exception
    record Line(String text, boolean bug) {
    }

    private static final int FRAMES = 16;

    private final Queue<Line> heard = new ConcurrentLinkedQueue<>();
    private final Logger root;

    LogEar() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.iteratorForAppenders().forEachRemaining(console -> {
            var loud = new ThresholdFilter();
            loud.setLevel("WARN");
            loud.start();
            console.addFilter(loud);
        });
        root.setLevel(Level.INFO);
        setContext(context);
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        String text = event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                + (thrown == null
                        ? ""
                        : "\n" + ThrowableProxyUtil.asString(thrown).lines().limit(FRAMES)
                                .collect(Collectors.joining("\n")));
        heard.add(new Line(text, thrown != null || event.getLevel().isGreaterOrEqual(Level.ERROR)));
    }

    /// What was logged since this was asked last.
    List<Line> taken() {
        var lines = new ArrayList<Line>();
        for (Line line = heard.poll(); line != null; line = heard.poll()) {
            lines.add(line);
        }
        return lines;
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
