package id.mpp.kiosk.ui.control;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A line drawing of the design system, in the ink of its surroundings.
public final class Icon extends Region {

    private static final double GRID = 24;
    private static final double USUAL_SIZE = 40;
    private static final Properties PATHS = read();

    private final SVGPath path = new SVGPath();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private String name = "";

    public Icon() {
        getStyleClass().add("icon");
        path.getStyleClass().add("icon-line");
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.getTransforms().add(scale);
        getChildren().add(path);
        setSize(USUAL_SIZE);
    }

    public Icon(String name, double size) {
        this();
        setName(name);
        setSize(size);
    }

    public static Set<String> names() {
        return PATHS.stringPropertyNames();
    }

    public String getName() {
        return name;
    }

    /// An unknown name draws nothing; a test looks after the names in the data.
    public void setName(String name) {
        this.name = name;
        path.setContent(PATHS.getProperty(name, ""));
        setVisible(!path.getContent().isEmpty());
        setManaged(isVisible());
    }

    public double getSize() {
        return getPrefWidth();
    }

    /// Edge length in px.
    public void setSize(double size) {
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        scale.setX(size / GRID);
        scale.setY(size / GRID);
    }

    /// On the grid of 24; 2 unless told.
    public double getStroke() {
        return path.getStrokeWidth();
    }

    public void setStroke(double width) {
        path.setStrokeWidth(width);
    }

    private static Properties read() {
        var paths = new Properties();
        try (var in = Objects.requireNonNull(Icon.class.getResourceAsStream("/id/mpp/kiosk/icons/icons.properties"))) {
            paths.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the icons", e);
        }
        return paths;
    }
}
