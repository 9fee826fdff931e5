package id.mpp.kiosk.ui.kit;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// JavaFX's headless platform, without the copy of every painted frame into the memory of its screen. Nobody reads that
/// memory: pictures are taken of the scene. JavaFX copies dot by dot, which costs more than the painting, in rows of
/// 1000, which leaves no picture of a wider window anyway.
final class UnseenWindows extends HeadlessPlatformFactory {

    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            @Override
            public View createView() {
                return new UnseenView();
            }
        };
    }

    /// Laid out, painted and touched like any other.
    private static final class UnseenView extends HeadlessView {

        @Override
        protected void _uploadPixels(long view, Pixels painted) {
            // there is nowhere to show them
        }
    }
}
