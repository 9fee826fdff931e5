package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.ui.shell.Look;
import id.mpp.kiosk.ui.shell.Look.Contrast;
import id.mpp.kiosk.ui.shell.Look.TextSize;
import java.util.List;
import java.util.stream.Stream;

/// The ways to read a page on one window: how large its words are, and in which language. High contrast changes
/// no size.
public record EveryLook(TextSize size, Language language) {

    public static List<EveryLook> all() {
        return Stream.of(TextSize.values())
                .flatMap(size -> Stream.of(Language.values()).map(language -> new EveryLook(size, language))).toList();
    }

    public void on(TestKiosk kiosk) {
        kiosk.use(new Look(Contrast.NORMAL, size), language);
    }

    /// `large-en`, for the name of a picture.
    @Override
    public String toString() {
        return (size == TextSize.LARGE ? "large-" : "") + language.tag();
    }
}
