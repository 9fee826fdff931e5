package id.mpp.kiosk.ui.kit;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;

import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.Verdict;
import id.mpp.kiosk.screen.scanning.Scans;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// A scanner that says only what a test lets it say.
public final class ScriptedScans implements Scans {

    private volatile Consumer<Progress> listener = progress -> {
    };
    private volatile boolean usable = true;
    private volatile boolean cancelled;
    private volatile List<Page> joined = List.of();
    private final List<Page> turns = new CopyOnWriteArrayList<>();
    private volatile boolean slow;
    private volatile Runnable pending = () -> {
    };
    private volatile Page turned = SampleVisits.page();

    @Override
    public Scan begin(Wanted wanted, Consumer<Progress> told) {
        listener = told;
        cancelled = false;
        return () -> cancelled = true;
    }

    @Override
    public void cardSheet(Page front, Page back, BiConsumer<Page, Image> made) {
        joined = List.of(front, back);
        made.accept(back, decode(back));
    }

    /// Front and back of the card last put on one page.
    public List<Page> joined() {
        return joined;
    }

    @Override
    public void picture(Page page, Consumer<Image> shown) {
        shown.accept(decode(page));
    }

    @Override
    public void thumbnail(Page page, Consumer<Image> shown) {
        shown.accept(decode(page));
    }

    @Override
    public void turned(Page page, BiConsumer<Page, Image> made) {
        turns.add(page);
        pending = () -> made.accept(turned, decode(turned));
        if (!slow) {
            pending.run();
        }
    }

    /// From now on turning a page takes until [#finishTurning].
    public void turnSlowly() {
        slow = true;
    }

    public void finishTurning() {
        onFxDo(pending);
    }

    /// So much of the page has come.
    public void grow(Page page, double part) {
        say(new Progress.Grown(decode(page), part));
    }

    /// From now on this is what comes of turning a page.
    public void turnInto(Page page) {
        turned = page;
    }

    /// Pages that were turned.
    public List<Page> turns() {
        return List.copyOf(turns);
    }

    @Override
    public boolean usable() {
        return usable;
    }

    public void unplug() {
        usable = false;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public void say(Progress progress) {
        onFxDo(() -> listener.accept(progress));
    }

    /// A good page comes out of the scanner.
    public void deliver(Page page) {
        deliver(page, new Verdict(List.of(), false));
    }

    public void deliver(Page page, Verdict verdict) {
        say(new Progress.Arrived(page, decode(page), verdict));
    }

    private static Image decode(Page page) {
        return new Image(new ByteArrayInputStream(page.image()));
    }
}
