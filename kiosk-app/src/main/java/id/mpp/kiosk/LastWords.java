package id.mpp.kiosk;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.CyclicBufferAppender;
import org.slf4j.LoggerFactory;

/// The last of what this program told, for the centre when it asks: the appender `last` of `logback.xml`. Empty where
/// another configuration has none.
final class LastWords {

    private LastWords() {
    }

    static String asText() {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)
                || !(context.getLogger(Logger.ROOT_LOGGER_NAME)
                        .getAppender("last") instanceof CyclicBufferAppender<ILoggingEvent> last)) {
            return "";
        }
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0} [%thread] %msg%n");
        layout.start();
        var text = new StringBuilder();
        for (int i = 0; i < last.getLength(); i++) {
            ILoggingEvent event = last.get(i);
            if (event != null) {
                text.append(layout.doLayout(event));
            }
        }
        return text.toString();
    }
}
