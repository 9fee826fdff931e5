package id.mpp.demo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What reached the sandbox, asked of it over HTTP like any other visitor of its arrivals page.
final class ArrivalsCard extends BenchCard {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int SHOWN = 12;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;
    private final VBox list = new VBox(4);
    private final AtomicBoolean asking = new AtomicBoolean();

    ArrivalsCard(URI centre) {
        super("Tiba di layanan pusat");
        question = HttpRequest.newBuilder(centre.resolve("/arrivals/parcels.json")).timeout(PATIENCE).build();
        var address = new TextField(centre + "/");
        address.setEditable(false);
        var hint = new Label("Halaman petugas, buka di peramban:");
        hint.getStyleClass().add("bench-hint");
        below(hint);
        below(address);
        below(list);
    }

    /// Asks at most one question at a time; the answer is shown when it comes.
    @Override
    void look() {
        if (asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("bench-arrivals").start(() -> {
                try {
                    List<String> lines = ask();
                    Platform.runLater(() -> show(lines));
                } catch (IOException | JacksonException trouble) {
                    Platform.runLater(() -> warns("Layanan pusat tidak menjawab"));
                } catch (InterruptedException closing) {
                    Thread.currentThread().interrupt();
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    private List<String> ask() throws IOException, InterruptedException {
        String body = http.send(question, BodyHandlers.ofString()).body();
        var lines = new ArrayList<String>();
        for (JsonNode parcel : JsonMapper.shared().readTree(body).path("parcels")) {
            lines.add(line(parcel));
        }
        return lines;
    }

    private static String line(JsonNode parcel) {
        String time = parcel.path("receivedAt").asString("").replaceFirst(".*T(\\d\\d:\\d\\d:\\d\\d).*", "$1");
        String whole = parcel.path("sealedSha256").equals(parcel.path("receivedSha256")) ? "utuh" : "RUSAK";
        return time + "  " + parcel.path("kind").asString("") + "  " + parcel.path("receipt").asString("") + "  "
                + parcel.path("serviceId").asString("") + "  " + whole;
    }

    private void show(List<String> lines) {
        says(lines.isEmpty() ? "Belum ada kiriman" : lines.size() + " kiriman");
        list.getChildren().setAll(lines.stream().limit(SHOWN).map(ArrivalsCard::label).toList());
    }

    private static Label label(String line) {
        var label = new Label(line);
        label.getStyleClass().add("bench-parcel");
        return label;
    }
}
