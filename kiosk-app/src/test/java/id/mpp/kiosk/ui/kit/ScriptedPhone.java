package id.mpp.kiosk.ui.kit;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.screen.receiving.PhonePaper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// A phone that does only what a test lets it do.
public final class ScriptedPhone implements PhonePaper {

    /// A code that counts nine minutes and a half at the time of the pictures.
    public static final Standing.Waiting CODE = new Standing.Waiting(
            URI.create("https://pusat.example/kirim/Zk3vQ9pX5nBt1LhW8sRyEg"), Instant.parse("2026-11-23T02:50:30Z"),
            false, Optional.empty());

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Consumer<Standing> listener = standing -> {
    };
    private volatile Standing standing = CODE;

    @Override
    public void follow(Consumer<Standing> page) {
        listener = page;
        page.accept(standing);
    }

    @Override
    public void another() {
        asked.add("another");
    }

    @Override
    public void take() {
        asked.add("take");
    }

    /// What the citizen asked for.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public void say(Standing now) {
        standing = now;
        onFxDo(() -> listener.accept(now));
    }

    /// From now on pages are found like this.
    public void stands(Standing now) {
        standing = now;
    }

    public static Standing refused(String why) {
        return new Standing.Waiting(CODE.address(), CODE.expiresAt(), true, Optional.of(why));
    }

    public static Standing sent(Set<Finding> findings, Page... pages) {
        return new Standing.Shown(CODE, List.of(pages), List.of(pages).stream().map(ScriptedPhone::image).toList(),
                findings);
    }

    public static Image image(Page page) {
        return new Image(new ByteArrayInputStream(page.image()));
    }
}
