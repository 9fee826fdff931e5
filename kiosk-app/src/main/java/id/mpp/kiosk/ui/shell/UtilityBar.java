package id.mpp.kiosk.ui.shell;

import javafx.scene.layout.HBox;

/// Help, look, language, leave: always there, always in this order. Where a page has the language on it, the bar has
/// it not.
final class UtilityBar extends HBox {

    private final UtilityKey look;
    private final UtilityKey language;
    private final UtilityKey leave;
    private final boolean choosesLanguage;

    UtilityBar(Runnable callStaff, Runnable showLook, Runnable otherLanguage, Runnable leaving,
            boolean choosesLanguage) {
        this.choosesLanguage = choosesLanguage;
        getStyleClass().add("utility-bar");
        var help = new UtilityKey("call-staff", "common.call-staff", "bell", callStaff);
        help.getStyleClass().add("help");
        look = new UtilityKey("look", "common.look", "aa", showLook);
        language = new UtilityKey("other-language", "common.other-language", "globe", otherLanguage);
        leave = new UtilityKey("leave", "common.leave", "exit", leaving);
        getChildren().addAll(help, look, language, leave);
    }

    void onlyHelp(boolean only) {
        look.setOff(only);
        language.setOff(only);
        leave.setOff(only);
    }

    /// Language and leaving make sense only within a visit.
    void showSession(boolean within) {
        language.setVisible(within && choosesLanguage);
        language.setManaged(within && choosesLanguage);
        leave.setVisible(within);
        leave.setManaged(within);
    }
}
