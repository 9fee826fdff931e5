package id.mpp.kiosk.screen.firstrun;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.ui.Ticking;
import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.control.Tag;
import id.mpp.kiosk.ui.control.Tag.Tone;
import id.mpp.kiosk.ui.control.TouchCard;
import id.mpp.kiosk.ui.text.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The four devices with their state now; a touch leads to where one is chosen.
final class DevicesPage extends SetupPage {

    static final List<SetupKey> ALL = List.of(SetupKey.PRINTER, SetupKey.SCANNER, SetupKey.CARD_READER,
            SetupKey.QR_SCANNER);

    private final Texts texts;
    private final SetupWork work;
    private final Map<SetupKey, Row> rows = new EnumMap<>(SetupKey.class);

    private final class Row {
        private final SetupKey key;
        private final Phrase name = new Phrase("", "t-label", "strong");
        private final Phrase address = new Phrase("", "t-body", "c-muted");
        private final Tag tag = new Tag();
        private final TouchCard card;

        Row(SetupKey key, String icon, Consumer<SetupKey> choose) {
            this.key = key;
            var words = new VBox(6, name, address, tag);
            words.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(words, Priority.ALWAYS);
            card = new TouchCard("", new Icon(icon, 64), words, new Icon("chev", 44));
            card.setId(key.path());
            card.getStyleClass().add("setup-card");
            card.whenPressed(() -> choose.accept(key));
        }

        void render() {
            String said = texts.say("firstrun." + key.path());
            name.setText(said);
            String where = work.draft().value(key).orElse("");
            address.sayOrHide(shortened(where));
            DeviceStatus status = work.status(key);
            boolean named = !where.isEmpty();
            String state = named ? DeviceTag.key(status) : "firstrun.state.NONE";
            tag.setTone(named ? DeviceTag.tone(status) : Tone.PLAIN);
            tag.setIcon(named ? DeviceTag.icon(status) : "minus");
            tag.setText(texts.say(state));
            card.setWords(said + ". " + texts.say(state));
            card.setOff(work.draft().isFixed(key));
        }
    }

    DevicesPage(Texts texts, SetupWork work, Consumer<SetupKey> choose, Runnable back, Runnable next) {
        this.texts = texts;
        this.work = work;
        var list = new VBox();
        list.getStyleClass().add("setup-list");
        List<String> icons = List.of("print", "scan", "card", "qr");
        for (SetupKey key : ALL) {
            var row = new Row(key, icons.get(ALL.indexOf(key)), choose);
            rows.put(key, row);
            list.getChildren().add(row.card);
        }
        page().getBody().add(list);
        page().setTitle("firstrun.devices.title");
        page().setLead("firstrun.devices.lead");
        page().getActions().setAll(back(back), next("common.next", next));
        Ticking.whileShown(list, this::render);
    }

    /// Stable names of USB ports are long; what tells one from another stands at their end.
    private static String shortened(String address) {
        int most = 52;
        return address.length() <= most ? address : "…" + address.substring(address.length() - most);
    }

    @Override
    void arrive() {
        work.reopen();
    }

    @Override
    void render() {
        rows.values().forEach(Row::render);
    }
}
