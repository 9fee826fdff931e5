package id.mpp.demo.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What arrived at the sandbox, asked over HTTP like any clerk's browser would.
final class Arrivals {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI centre;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Arrivals(URI centre) {
        this.centre = centre;
    }

    /// @param receivedSha256
    ///            of the bytes that came
    record Arrived(String id, String receivedSha256, String receipt) {
    }

    /// The newest application that came.
    Optional<Arrived> application() throws IOException, InterruptedException {
        var text = http.send(request("/arrivals/parcels.json"), HttpResponse.BodyHandlers.ofString()).body();
        Optional<Arrived> newest = Optional.empty();
        for (JsonNode parcel : JsonMapper.shared().readTree(text).path("parcels")) {
            if (parcel.path("kind").asString("").equals("application")) {
                newest = Optional.of(new Arrived(parcel.path("id").asString(""),
                        parcel.path("receivedSha256").asString(""), parcel.path("receipt").asString("")));
            }
        }
        return newest;
    }

    /// How many parcels of this kind came, `survey`.
    int count(String kind) throws IOException, InterruptedException {
        var text = http.send(request("/arrivals/parcels.json"), HttpResponse.BodyHandlers.ofString()).body();
        int count = 0;
        for (JsonNode parcel : JsonMapper.shared().readTree(text).path("parcels")) {
            count += parcel.path("kind").asString("").equals(kind) ? 1 : 0;
        }
        return count;
    }

    /// Keeps the application as the centre opened it.
    void keepPdf(String parcel, Path file) throws IOException, InterruptedException {
        keepPaper(parcel, "application.pdf", file);
    }

    /// Keeps a paper that was handed in, by its name in the parcel.
    void keepPaper(String parcel, String name, Path file) throws IOException, InterruptedException {
        var answer = http.send(request("/arrivals/parcels/" + parcel + "/" + name),
                HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new IOException(
                    "The centre has no " + name + " of parcel " + parcel + ": status " + answer.statusCode());
        }
    }

    /// As the administrator does on the page.
    ///
    /// @return how many there were
    int strikeOffEveryKiosk() throws IOException, InterruptedException {
        var text = http.send(request("/arrivals/kiosks.json"), HttpResponse.BodyHandlers.ofString()).body();
        int struck = 0;
        for (JsonNode kiosk : JsonMapper.shared().readTree(text).path("kiosks")) {
            var button = centre.resolve("/arrivals/kiosks/" + kiosk.path("kioskId").asString("") + "/revoke");
            http.send(
                    HttpRequest.newBuilder(button).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.noBody()).build(),
                    HttpResponse.BodyHandlers.discarding());
            struck++;
        }
        return struck;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(centre.resolve(path)).timeout(PATIENCE).GET().build();
    }
}
