package id.mpp.kiosk.ui;

import id.mpp.kiosk.ui.control.PageLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;

/// Reads a page from the FXML file beside its screen. The screen is the controller, already made: no injector,
/// no search.
public final class PageFile {

    private PageFile() {
    }

    /// @param screen
    ///            whose `@FXML` fields are filled
    /// @param file
    ///            `welcome.fxml`, in the same package
    /// @throws UncheckedIOException
    ///             if the file is wrong, which is a bug
    public static PageLayout load(Object screen, String file) {
        URL place = Objects.requireNonNull(screen.getClass().getResource(file), file);
        var loader = new FXMLLoader(place, new Keys());
        loader.setController(screen);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build " + file, e);
        }
    }

    /// Hands `%key` through as the key itself: the controls keep it and say it in whatever language is spoken later.
    private static final class Keys extends ResourceBundle {

        @Override
        protected Object handleGetObject(String key) {
            return key;
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
