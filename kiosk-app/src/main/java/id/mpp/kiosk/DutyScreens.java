package id.mpp.kiosk;

import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.screen.duty.DoorScreen;
import id.mpp.kiosk.screen.duty.ListScreen;
import id.mpp.kiosk.screen.duty.OneNumberScreen;
import id.mpp.kiosk.screen.duty.PanelScreen;
import id.mpp.kiosk.screen.duty.ParcelsScreen;
import id.mpp.kiosk.screen.duty.PinScreen;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;

/// The pages about staff, and the switch between them. FX thread.
final class DutyScreens {

    private final Shell shell;
    private final DoorScreen door;
    private final PinScreen pin;
    private final PanelScreen panel;
    private final ListScreen list;
    private final OneNumberScreen number;
    private final ParcelsScreen parcels;

    DutyScreens(Shell shell, Texts texts, ServiceCatalog catalog, Consumer<Event> tell) {
        this.shell = shell;
        door = new DoorScreen(texts, tell);
        pin = new PinScreen(texts, tell);
        panel = new PanelScreen(texts, tell);
        list = new ListScreen(texts, catalog, tell);
        number = new OneNumberScreen(texts, catalog, tell);
        parcels = new ParcelsScreen(texts, tell);
    }

    List<Screen<?>> all() {
        return List.of(door, pin, panel, list, number, parcels);
    }

    void show(Duty step) {
        switch (step) {
            case Duty.Door it -> shell.show(door, it);
            case Duty.Pin _,Duty.Knocking _ -> shell.show(pin, step);
            case Duty.Panel it -> shell.show(panel, it);
            case Duty.Acting it -> shell.show(panel, it);
            case Duty.Pausing it -> shell.show(list, it);
            case Duty.Numbers it -> shell.show(list, it);
            case Duty.ForWhom it -> shell.show(list, it);
            case Duty.OneNumber it -> shell.show(number, it);
            case Duty.Parcels it -> shell.show(parcels, it);
        }
    }
}
