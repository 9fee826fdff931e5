package id.mpp.sandbox.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An agency that takes numbers in this hall.
///
/// @param letter
///            begins its queue numbers
/// @param counter
///            where its numbers are called, `Loket 3`
public record Agency(String id, String letter, String name, String counter) {

    /// The agencies of `agencies.json`, in its order.
    public static List<Agency> ofThisHall() {
        try (InputStream in = Objects.requireNonNull(Agency.class.getResourceAsStream("/id/mpp/sandbox/agencies.json"),
                "agencies.json is part of this jar")) {
            return JsonMapper.builder().build().readValue(in, new TypeReference<List<Agency>>() {
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
