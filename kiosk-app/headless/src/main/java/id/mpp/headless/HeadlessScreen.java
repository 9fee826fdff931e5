package id.mpp.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.headless.HeadlessApplication;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// JavaFX's own headless screen. It is 1000 × 1000, copies every painted frame, and knows no option for either, so both
/// are set by reflection here, and nowhere else (docs/decisions/0004).
public final class HeadlessScreen {

    private HeadlessScreen() {
    }

    /// Before JavaFX starts in this process: no display is looked for.
    ///
    /// @throws LinkageError
    ///             if this is another JavaFX than the one known here
    public static void choose() {
        System.setProperty("glass.platform", "Headless");
        try {
            accessible(PlatformFactory.class, "instance").set(null, new UnseenWindows());
        } catch (ReflectiveOperationException other) {
            throw unknown(other);
        }
    }

    /// On the FX thread, once JavaFX has started.
    ///
    /// @param width
    ///            in pixels
    /// @param height
    ///            in pixels
    /// @throws LinkageError
    ///             if this is another JavaFX than the one known here
    public static void resize(int width, int height) {
        try {
            accessible(HeadlessApplication.class, "frameBuffer").set(Application.GetApplication(),
                    ByteBuffer.allocateDirect(width * height * Integer.BYTES));
            for (String name : new String[]{"width", "platformWidth", "visibleWidth"}) {
                accessible(Screen.class, name).setInt(Screen.getMainScreen(), width);
            }
            for (String name : new String[]{"height", "platformHeight", "visibleHeight"}) {
                accessible(Screen.class, name).setInt(Screen.getMainScreen(), height);
            }
            Screen.notifySettingsChanged();
        } catch (ReflectiveOperationException other) {
            throw unknown(other);
        }
    }

    private static Field accessible(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static LinkageError unknown(ReflectiveOperationException other) {
        return new LinkageError("another JavaFX than the one known here", other);
    }
}
