package id.mpp.demo;

import id.mpp.demo.bench.BenchPanel;
import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.FarEndsConfig;
import id.mpp.demo.glass.Glass;
import id.mpp.demo.story.Stories;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.Timings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.stage.Stage;

/// Runs the whole kiosk on a machine without hardware.
///
/// Without `DISPLAY` a scripted citizen does the journey on JavaFX's headless platform (`-Dstory`, else
/// [#USUAL_STORY]). With one, a person plays, or the citizen of `-Dstory` does in the window. `-Dkiosk.config` names a
/// `kiosk.toml`, and the far ends are those it names. Exit status: the story's; 0 when a window was closed; 2 when this
/// machine or the configuration lacks something.
public final class Demo {

    private static final String USUAL_STORY = "sip-perawat";
    private static final int LACKS_SOMETHING = 2;

    private final Path folder;
    private final boolean display;

    private Demo(Path folder, boolean display) {
        this.folder = folder;
        this.display = display;
    }

    public static void main(String[] args) throws Exception {
        HandedOver.take();
        DemoLog.begin("demo.log");
        boolean display = Machine.hasDisplay();
        var lacking = Machine.lacks(display);
        if (lacking.isPresent()) {
            System.err.println(lacking.get());
            System.exit(LACKS_SOMETHING);
        }
        // JavaFX and the devices keep threads of their own: only exit() ends them all.
        System.exit(new Demo(HandedOver.folder(), display).run());
    }

    private int run() throws Exception {
        Optional<Path> given = HandedOver.path("kiosk.config");
        if (given.isPresent()) {
            return run(given.get(), Optional.empty());
        }
        FarEndsConfig wanted;
        try {
            wanted = FarEndsConfig.fromProperties(folder);
        } catch (IllegalArgumentException unknownChoice) {
            System.err.println(unknownChoice.getMessage());
            return LACKS_SOMETHING;
        }
        try (var farEnds = FarEnds.start(wanted)) {
            return run(farEnds.kioskToml(), Optional.of(farEnds));
        }
    }

    private int run(Path kioskToml, Optional<FarEnds> farEnds) throws Exception {
        return switch (KioskConfig.read(kioskToml)) {
            case KioskConfig.Reading.Good good -> run(good.config(), farEnds);
            case KioskConfig.Reading.Bad bad -> {
                bad.faults().forEach(System.err::println);
                yield LACKS_SOMETHING;
            }
            case KioskConfig.Reading.Unfinished unfinished -> {
                unfinished.missing().forEach(System.err::println);
                yield LACKS_SOMETHING;
            }
        };
    }

    private int run(KioskConfig config, Optional<FarEnds> farEnds) throws Exception {
        Glass.start(display);
        var closed = new CompletableFuture<Integer>();
        KioskWindow kiosk = Glass.onFx(() -> open(config, closed));
        try {
            if (display && farEnds.isPresent() && !HandedOver.value("demo.panel").equals(Optional.of("false"))) {
                showBench(farEnds.get(), kiosk);
            }
            Optional<String> story = HandedOver.value("story")
                    .or(() -> display ? Optional.empty() : Optional.of(USUAL_STORY));
            return story.isPresent() ? Stories.play(story.get(), kiosk, farEnds, folder, System.out) : closed.get();
        } finally {
            Glass.onFx(() -> {
                kiosk.close();
                return true;
            });
        }
    }

    private KioskWindow open(KioskConfig config, CompletableFuture<Integer> closed) throws Exception {
        var stage = new Stage();
        stage.setOnHidden(gone -> closed.complete(0));
        var wanted = HandedOver.value("kiosk.fullscreen").map(Boolean::parseBoolean);
        var screen = config.screen();
        boolean full = !display || wanted.orElse(screen.fullScreen());
        return KioskWindow.open(config.with(new KioskConfig.Screen(full, screen.width(), screen.height(),
                screen.language())), Timings.ofHall(), stage);
    }

    /// Beside the kiosk, so that both are seen at once.
    private static void showBench(FarEnds farEnds, KioskWindow kiosk) throws Exception {
        Glass.onFx(() -> {
            var panel = BenchPanel.show(farEnds, Optional.of(() -> Glass.signInCode(kiosk.shell().scene())),
                    new Stage());
            Stage stage = kiosk.stage();
            if (!stage.isFullScreen()) {
                stage.setX(0);
                stage.setY(0);
                panel.stage().setX(stage.getWidth());
                panel.stage().setY(0);
            }
            return panel;
        });
    }
}
