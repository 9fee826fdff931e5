package id.mpp.kiosk.ui.keyboard;

import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFx;
import static id.mpp.kiosk.ui.kit.HeadlessKiosk.onFxDo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.kit.Finger;
import id.mpp.kiosk.ui.kit.HeadlessKiosk;
import id.mpp.kiosk.ui.kit.LayoutCheck;
import id.mpp.kiosk.ui.kit.Picture;
import id.mpp.kiosk.ui.text.Texts;
import id.mpp.kiosk.ui.text.Worded;
import id.mpp.kiosk.ui.touch.Touch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TouchKeyboardTest {

    private final AtomicLong nanos = new AtomicLong();
    private final TextBox box;
    private final TouchKeyboard keyboard;
    private final Stage stage;
    private final Finger finger;

    TouchKeyboardTest() {
        HeadlessKiosk.start();
        box = onFx(TextBox::new);
        keyboard = onFx(TouchKeyboard::new);
        stage = onFx(this::open);
        finger = new Finger(stage.getScene());
        finger.pulse();
    }

    private Stage open() {
        var space = new Region();
        space.setMinHeight(420);
        var root = new VBox(space, box, keyboard);
        root.getStyleClass().add("shell");
        var scene = new Scene(root, 1080, 1120);
        scene.setUserAgentStylesheet(theme("base"));
        scene.getStylesheets().add(theme("normal"));
        new Touch(() -> nanos.addAndGet(500_000_000L)).listenTo(scene);
        Worded.everything(root, new Texts());
        var it = new Stage(StageStyle.UNDECORATED);
        it.setScene(scene);
        it.setX(0);
        it.setY(0);
        it.show();
        return it;
    }

    private static String theme(String name) {
        return Objects.requireNonNull(TextBox.class.getResource("/id/mpp/kiosk/theme/" + name + ".css"))
                .toExternalForm();
    }

    @AfterEach
    void close() {
        onFxDo(stage::close);
    }

    @Test
    void namesBeginWithCapitalsByThemselves() throws IOException {
        onFxDo(() -> keyboard.typeInto(box, Kind.NAME));
        press("S", "i", "t", "i", "spasi", "N", "u", "r", "'", "a", "i", "n", "i");
        assertEquals("Siti Nur'aini", onFx(box::getText));
        Picture.write(onFx(() -> stage.getScene().snapshot(null)), Path.of("target", "screens", "keyboard.png"));
        assertEquals(List.of(), onFx(() -> LayoutCheck.faults(stage.getScene())));
    }

    @Test
    void whatIsWrongIsDeletedFromTheEnd() {
        onFxDo(() -> keyboard.typeInto(box, Kind.SEARCH));
        press("a", "k", "t", "e", "Hapus", "a");
        assertEquals("akta", onFx(box::getText));
    }

    @Test
    void anAddressOfMailHasItsSigns() {
        onFxDo(() -> keyboard.typeInto(box, Kind.EMAIL));
        press("s", "r", "@", "m", "p", "p", ".", "i", "d");
        assertEquals("sr@mpp.id", onFx(box::getText));
    }

    @Test
    void noMoreIsTypedThanTheFieldTakes() {
        onFxDo(() -> {
            box.setMaximum(3);
            keyboard.typeInto(box, Kind.SEARCH);
        });
        press("a", "b", "c", "d");
        assertEquals("abc", onFx(box::getText));
    }

    private void press(String... keys) {
        for (String key : keys) {
            finger.touch(key);
        }
    }
}
