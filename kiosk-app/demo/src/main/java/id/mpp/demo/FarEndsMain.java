package id.mpp.demo;

import id.mpp.demo.bench.BenchPanel;
import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.glass.Glass;
import id.mpp.simulator.scanner.SamplePaper;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;

/// The far ends as a process of their own, for a kiosk that is started elsewhere: writes the `kiosk.toml` it needs,
/// shows the bench panel where there is a display, and runs until Ctrl-C or until the panel is closed.
public final class FarEndsMain {

    private static final int DOTS_PER_INCH = 200;

    private FarEndsMain() {
    }

    public static void main(String[] args) throws Exception {
        HandedOver.take();
        DemoLog.begin("far-ends.log");
        var farEnds = FarEnds.start(FarEndsConfig.fromProperties(HandedOver.folder()));
        Runtime.getRuntime().addShutdownHook(new Thread(farEnds::close, "far-ends-close"));
        var over = new CountDownLatch(1);
        if (mayShowPanel()) {
            Glass.start(true);
            Glass.onFx(() -> {
                var stage = new Stage();
                stage.setOnHidden(gone -> over.countDown());
                return BenchPanel.show(farEnds, Optional.empty(), stage);
            });
        } else {
            // Nobody is there to lay one.
            farEnds.scanner().ifPresent(scanner -> scanner.layOnGlass(SamplePaper.REGISTRATION.draw(DOTS_PER_INCH)));
        }
        System.out.println("The far ends are ready. A kiosk finds them with");
        System.out.println("  -Dkiosk.config=" + farEnds.kioskToml());
        System.out.println("Arrivals page: " + farEnds.centre() + "/");
        System.out.println("Ctrl-C ends them.");
        over.await();
        System.exit(0);
    }

    /// Without JavaFX's libraries the far ends still run, without their panel.
    private static boolean mayShowPanel() {
        Optional<String> lacking = Machine.lacks(Machine.hasDisplay());
        lacking.ifPresent(System.err::println);
        return Machine.hasDisplay() && lacking.isEmpty();
    }
}
