package id.mpp.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import org.jspecify.annotations.Nullable;

/// JavaFX's headless platform, without the copy of every painted frame into the memory of its screen. Nobody reads that
/// memory: pictures are taken of the scene. JavaFX copies dot by dot, which costs more than the painting, in rows of
/// 1000, which leaves no picture of a wider window anyway.
final class UnseenWindows extends HeadlessPlatformFactory {

    @Override
    public Application createApplication() {
        return new Unseen();
    }

    private static final class Unseen extends HeadlessApplication {

        private @Nullable GlassRobot robot;

        @Override
        public View createView() {
            return new UnseenView();
        }

        /// One for all. Of several, each keeps the window it met last and that window the robot before, so that no
        /// window of this process would ever be forgotten.
        @Override
        public GlassRobot createRobot() {
            if (robot == null) {
                robot = super.createRobot();
            }
            return robot;
        }
    }

    /// Laid out, painted and touched like any other.
    private static final class UnseenView extends HeadlessView {

        @Override
        protected void _uploadPixels(long view, Pixels painted) {
            // there is nowhere to show them
        }
    }
}
