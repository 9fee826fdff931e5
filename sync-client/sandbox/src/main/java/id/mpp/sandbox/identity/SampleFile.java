package id.mpp.sandbox.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Where the invented citizens are written down.
final class SampleFile {

    private SampleFile() {
    }

    static List<Citizen> read() {
        try (InputStream in = Objects.requireNonNull(
                SampleFile.class.getResourceAsStream("/id/mpp/sandbox/citizens.json"),
                "citizens.json is part of this jar")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<List<Citizen>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(SampleFile.class.getResourceAsStream("/id/mpp/sandbox/" + name),
                name + " is part of this jar")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
