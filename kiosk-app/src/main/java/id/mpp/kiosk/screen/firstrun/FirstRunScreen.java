package id.mpp.kiosk.screen.firstrun;

import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.setup.EnrolmentQr;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.keyboard.TouchKeyboard.Kind;
import id.mpp.kiosk.ui.shell.SetupShell;
import id.mpp.kiosk.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The pages of the first run, one after the other. Nothing is kept before the last; going back loses nothing.
public final class FirstRunScreen {

    private static final int STEPS = FirstRunStep.values().length;

    private final Texts texts;
    private final SetupShell shell;
    private final SetupWork work;
    private final Consumer<FirstRunStep> shown;
    private final TurnPage turn;
    private final HallPage hall;
    private final WrittenPage machine;
    private final DevicesPage devices;
    private final DevicePage device;
    private final WrittenPage centre;
    private final ReviewPage review;
    private FirstRunStep step = FirstRunStep.TURN;

    /// @param shown
    ///            hears which step is on the glass
    public FirstRunScreen(Texts texts, SetupShell shell, SetupWork work, Consumer<FirstRunStep> shown) {
        this.texts = texts;
        this.shell = shell;
        this.work = work;
        this.shown = shown;
        turn = new TurnPage(texts, work, () -> show(FirstRunStep.HALL));
        hall = new HallPage(texts, work, () -> show(FirstRunStep.TURN), () -> show(FirstRunStep.MACHINE));
        var names = new LinkedHashMap<SetupKey, String>();
        names.put(SetupKey.SITE_NAME, "build");
        names.put(SetupKey.KIOSK_NAME, "edit");
        machine = new WrittenPage(texts, work, "machine", names, Kind.NAME, this::zone,
                () -> show(FirstRunStep.HALL), () -> show(FirstRunStep.DEVICES));
        devices = new DevicesPage(texts, work, this::showDevice, () -> show(FirstRunStep.MACHINE),
                () -> show(FirstRunStep.CENTRE));
        device = new DevicePage(texts, work, () -> show(FirstRunStep.DEVICES));
        var addresses = new LinkedHashMap<SetupKey, String>(Map.of());
        addresses.put(SetupKey.CENTRAL, "globe");
        addresses.put(SetupKey.ENROLMENT_CODE, "lock");
        centre = new WrittenPage(texts, work, "centre", addresses, Kind.SEARCH, this::scanner,
                () -> show(FirstRunStep.DEVICES), () -> show(FirstRunStep.REVIEW));
        review = new ReviewPage(texts, work, this::show, () -> show(FirstRunStep.CENTRE));
    }

    public FirstRunStep step() {
        return step;
    }

    /// Shows a step; what was said before stays.
    public void show(FirstRunStep wanted) {
        step = wanted;
        shown.accept(wanted);
        SetupPage page = switch (wanted) {
            case TURN -> turn;
            case HALL -> hall;
            case MACHINE -> machine;
            case DEVICES -> devices;
            case CENTRE -> centre;
            case REVIEW -> review;
        };
        show(page);
    }

    private void showDevice(SetupKey address) {
        device.of(address);
        show(device);
    }

    private void show(SetupPage page) {
        shell.show(page.page(), step.ordinal() + 1, STEPS, page::arrive, page::render);
    }

    /// The machine's own scanner has read something: the enrolment code is taken wherever one stands.
    public void scanned(String text) {
        EnrolmentQr.read(text).ifPresent(qr -> {
            work.draft().set(SetupKey.CENTRAL, qr.address());
            work.draft().set(SetupKey.ENROLMENT_CODE, qr.code());
            show(FirstRunStep.CENTRE);
        });
    }

    private String zone() {
        String region = work.draft().value(SetupKey.REGION).orElse("");
        var regions = new Regions();
        String code = regions.name(region).isPresent() ? region : regions.regency(region).orElse("");
        return texts.say("firstrun.zone", work.draft().value(SetupKey.TIME_ZONE).or(() -> work.zone(code)).orElse("–"));
    }

    private String scanner() {
        boolean reads = work.draft().value(SetupKey.QR_SCANNER).isPresent()
                && work.status(SetupKey.QR_SCANNER).usable();
        return texts.say(reads ? "firstrun.centre.scan" : "firstrun.centre.type");
    }
}
