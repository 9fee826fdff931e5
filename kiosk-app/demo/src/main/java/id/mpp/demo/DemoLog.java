package id.mpp.demo;

import java.util.Objects;

/// Where the demo logs: everything into a file in its folder, so that the lines it tells stay readable.
final class DemoLog {

    private DemoLog() {
    }

    /// Has to come before the first logger is made.
    static void begin(String file) {
        System.setProperty("demo.log", HandedOver.folder().resolve(file).toString());
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile",
                    Objects.requireNonNull(DemoLog.class.getResource("demo-logback.xml"), "part of this jar")
                            .toString());
        }
    }
}
