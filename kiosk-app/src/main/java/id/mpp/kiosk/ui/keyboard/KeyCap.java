package id.mpp.kiosk.ui.keyboard;

import id.mpp.kiosk.ui.control.Icon;
import id.mpp.kiosk.ui.control.Phrase;
import id.mpp.kiosk.ui.touch.Touchable;

/// One key. It owns half of the gap to each neighbour, so that no touch between keys is lost.
final class KeyCap extends Touchable {

    /// Width in letter keys.
    private final double units;
    private final boolean repeating;
    private final Phrase label = new Phrase("", "key-words");

    KeyCap(double units, String styleClass, boolean repeating) {
        super("key");
        setInARow(true);
        this.units = units;
        this.repeating = repeating;
        if (!styleClass.isEmpty()) {
            getStyleClass().add(styleClass);
        }
        label.setWrapText(false);
        getChildren().add(label);
    }

    /// A key that types one letter or sign.
    static KeyCap letter(double units, String sign) {
        var key = new KeyCap(units, "", false);
        key.show(sign, sign);
        return key;
    }

    double units() {
        return units;
    }

    String words() {
        return label.getText();
    }

    void show(String words, String spoken) {
        label.setText(words);
        setAccessibleText(spoken);
    }

    Phrase label() {
        return label;
    }

    void showIcon(String icon) {
        getChildren().setAll(new Icon(icon, 40));
    }

    @Override
    protected boolean repeats() {
        return repeating;
    }

}
