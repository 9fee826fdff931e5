package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Loss;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.control.Banner;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.shell.Look.Orientation;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.kiosk.ui.touch.Touch;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything around a page, and the one place where a page is changed for another. Belongs to the FX thread.
public final class Shell {

    private final Texts texts;
    private final Consumer<Event> tell;
    private final Orientation orientation;
    private final Touch touch;
    private final StackPane root = new StackPane();
    private final VBox column = new VBox();
    private final StackPane content = new StackPane();
    private final StackPane inputHolder = new StackPane();
    private final TopBar top;
    private final WhereBar where;
    private final ActionBar actions = new ActionBar();
    private final UtilityBar utility;
    private final Overlays overlays;
    private final Ground ground;
    private final Scene scene;
    private final Hall.Dress dress;
    private final Banner banner = new Banner();
    private Look look = Look.USUAL;
    private Consumer<Look> lookListener = changed -> {
    };
    private Supplier<Optional<Citizen>> acquainted = Optional::empty;
    private @Nullable Screen<?> shown;
    private @Nullable Step at;
    /// The dialog above it.
    private @Nullable Screen<?> asking;

    /// @param width
    ///            px; a scene wider than high hangs across
    public Shell(double width, double height, Texts texts, Hall hall, Clock clock, Touch touch, StaffCall staff,
            Consumer<Event> tell) {
        this.texts = texts;
        this.tell = tell;
        this.touch = touch;
        orientation = width > height ? Orientation.LANDSCAPE : Orientation.PORTRAIT;
        top = new TopBar(texts, hall, clock);
        where = new WhereBar(texts);
        overlays = new Overlays(texts, hall, staff, touch, this::look, this::use, this::end,
                () -> tell.accept(new DutyEvent.DoorAsked()));
        dress = hall.dress();
        utility = new UtilityBar(this::callStaff, overlays::showLook, this::otherLanguage, this::leave,
                dress.choosesLanguage());
        ground = new Ground(width, height);
        build();
        scene = new Scene(root, width, height);
        scene.setUserAgentStylesheet(Look.sheet("base"));
        scene.getStylesheets().setAll(look.stylesheets(dress.accent()));
        touch.listenTo(scene);
        texts.whenLanguageChanges(this::reword);
        reword();
    }

    private void build() {
        var line = new Region();
        line.getStyleClass().add("identity-line");
        content.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        column.getStyleClass().add("column");
        banner.hide();
        column.getChildren().addAll(line, top, banner, where, content);
        if (orientation == Orientation.LANDSCAPE) {
            var footer = new HBox(actions.left(), spring(), utility, spring(), actions.right());
            footer.getStyleClass().add("footer");
            column.getChildren().addAll(inputHolder, footer);
        } else {
            column.getChildren().addAll(actions, inputHolder, utility);
        }
        root.getStyleClass().addAll("shell", orientation == Orientation.LANDSCAPE ? "landscape" : "portrait");
        root.getChildren().addAll(ground, column, overlays);
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public Scene scene() {
        return scene;
    }

    public Look look() {
        return look;
    }

    /// Who is named at the top of pages that name nobody: somebody who has signed in stays in sight until they leave.
    public void acquaint(Supplier<Optional<Citizen>> somebody) {
        acquainted = somebody;
    }

    /// Shows everything this way from now on.
    public void use(Look wanted) {
        if (!look.equals(wanted)) {
            look = wanted;
            scene.getStylesheets().setAll(look.stylesheets(dress.accent()));
            lookListener.accept(look);
            if (shown != null) {
                shown.page().setLargeText(look.textSize() == Look.TextSize.LARGE);
                shown.render();
            }
        }
    }

    /// `listener` is told every change; who needs large words also needs more time.
    public void whenLookChanges(Consumer<Look> listener) {
        lookListener = listener;
    }

    /// Draws the page again if it is one of these: what it shows besides its step has changed.
    public void refresh(Set<Screen<?>> changed) {
        if (shown != null && changed.contains(shown)) {
            shown.render();
            describe(shown);
        }
    }

    /// Builds styles and layout of a page off anybody's touch. At start-up, before the first step is shown.
    public void warm(PageLayout page) {
        page.arrange(orientation == Orientation.LANDSCAPE);
        content.getChildren().setAll(page);
        Worded.everything(page, texts);
        root.applyCss();
        root.layout();
        content.getChildren().clear();
    }

    /// Name of the screen now shown; empty before the first.
    public Optional<String> screenName() {
        return Optional.ofNullable(shown).map(Screen::name);
    }

    /// Puts `step` on `screen` and the screen on the glass. Touches that were meant for another page are dropped.
    public <S extends Step> void show(Screen<S> screen, S step) {
        if (at == null || !step.isSamePageAs(at)) {
            touch.pageChanged();
            overlays.closeLeaving();
        }
        at = step;
        Screen<?> before = shown;
        shown = null;
        if (step instanceof Step.Welcome && before != null && before != screen) {
            forgetWishes();
        }
        screen.page().arrange(orientation == Orientation.LANDSCAPE); // before it is filled: a screen may ask which way
        screen.page().setLargeText(look.textSize() == Look.TextSize.LARGE);
        screen.show(step);
        shown = screen.dialog() && before != null && !before.dialog() ? before : screen;
        if (screen.dialog()) {
            asking = screen;
            Worded.everything(screen.page(), texts);
            screen.page().setMaxHeight(Region.USE_PREF_SIZE);
            overlays.showDialog(screen.page(), barHeight());
            duringDialog(true);
            return;
        }
        asking = null;
        overlays.closeDialog();
        duringDialog(false);
        place(screen);
        describe(screen);
    }

    private double barHeight() {
        return orientation == Orientation.LANDSCAPE
                ? scene.getHeight() - content.localToScene(0, 0).getY()
                        - content.getHeight()
                : utility.getHeight();
    }

    /// Of everything below a dialog only *Panggil petugas* can be pressed.
    private void duringDialog(boolean open) {
        utility.onlyHelp(open);
        actions.left().setVisible(!open);
        actions.right().setVisible(!open);
    }

    private void place(Screen<?> screen) {
        PageLayout page = screen.page();
        content.getChildren().setAll(page);
        actions.show(page);
        utility.showSession(!page.isDark() && !(at instanceof Step.OutOfService));
        ground.setVisible(page.isDark());
        root.getStyleClass().remove("on-bar");
        if (page.isDark()) {
            root.getStyleClass().add("on-bar");
        }
        inputHolder.getChildren().clear();
        var input = page.getInput();
        if (input != null && !page.holdsInput()) {
            inputHolder.getChildren().setAll(input);
        }
        Worded.everything(root, texts);
    }

    private void describe(Screen<?> screen) {
        where.show(screen.where());
        top.show(screen.where().who().or(acquainted));
        screen.obstacle().ifPresentOrElse(banner::show, banner::hide);
    }

    /// The next citizen starts from the usual language and look, and finds no dialog of the one before.
    private void forgetWishes() {
        overlays.closeAll();
        texts.speak(dress.languages().getFirst());
        use(Look.USUAL);
    }

    private void reword() {
        Worded.everything(root, texts);
        if (shown != null) {
            shown.render();
            describe(shown);
        }
        if (asking != null) {
            asking.render();
        }
    }

    private void otherLanguage() {
        texts.speak(texts.language() == Language.INDONESIAN ? Language.ENGLISH : Language.INDONESIAN);
    }

    private void callStaff() {
        boolean atDoor = at instanceof Step.Welcome || at instanceof Step.OutOfService.Closed;
        overlays.callStaff(screenName().orElse("start"), atDoor);
    }

    /// *Akhiri sesi*: asked about where something would be lost.
    private void leave() {
        Loss loss = at == null ? Loss.NOTHING : Loss.of(at);
        if (loss == Loss.NOTHING) {
            end();
        } else {
            overlays.askToLeave(loss);
        }
    }

    private void end() {
        tell.accept(new Event.Left(Notice.NONE));
    }
}
