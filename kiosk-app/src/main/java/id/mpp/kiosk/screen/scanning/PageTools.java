package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/// What the citizen does with pages: turn, enlarge, put in order, scan again, remove.
final class PageTools implements ScanSide.Wishes, PageStrip.Wishes {

    private final ScanningScreen screen;
    private final ScanningModel model;
    private final Scans scans;
    private final Pictures pictures;
    private final Consumer<Event> tell;

    PageTools(ScanningScreen screen, ScanningModel model, Scans scans, Pictures pictures, Consumer<Event> tell) {
        this.screen = screen;
        this.model = model;
        this.scans = scans;
        this.pictures = pictures;
        this.tell = tell;
    }

    @Override
    public void look(int index) {
        if (model.isIdle()) {
            model.look(index);
            screen.render();
        }
    }

    @Override
    public void more() {
        screen.scan();
    }

    @Override
    public void move(int places) {
        int to = model.number() - 1 + places;
        model.moved(places).ifPresent(arranged -> screen.arrange(arranged, to));
    }

    @Override
    public void turn() {
        if (model.isTurning()) {
            return;
        }
        model.shown().ifPresent(page -> {
            model.setTurning(true);
            scans.turned(page, (turned, image) -> turned(page, turned, image));
        });
    }

    private void turned(Page before, Page turned, Image image) {
        if (!model.isArrived() || !model.isTurning() || model.shown().filter(it -> it == before).isEmpty()) {
            return;
        }
        model.setTurning(false);
        pictures.take(turned, image);
        if (model.stage() instanceof ScanStage.Looking(var index, _)) {
            screen.arrange(model.withTurned(turned), index);
        } else {
            model.freshTurned(turned);
            screen.render();
        }
        if (model.keepsOnceTurned()) {
            screen.keepPage();
        }
    }

    @Override
    public void enlarge() {
        model.setLarge(true);
        screen.render();
    }

    @Override
    public void cancel() {
        screen.stop();
        model.giveUp();
        screen.render();
    }

    @Override
    public void replace() {
        model.replace();
        screen.scan();
    }

    @Override
    public void withoutBack() {
        model.front().ifPresent(screen::keep);
    }

    @Override
    public void later() {
        tell.accept(new Event.PaperPostponed(model.step().documentId()));
    }

    @Override
    public void enough() {
        screen.finishPaper();
    }

    @Override
    public void remove() {
        model.askRemove();
        screen.render();
    }

    @Override
    public void removeForSure() {
        if (model.stage() instanceof ScanStage.Looking(var index, _)) {
            tell.accept(new Event.PageRemoved(index));
        }
    }

    @Override
    public void keepIt() {
        model.ready();
        screen.render();
    }
}
