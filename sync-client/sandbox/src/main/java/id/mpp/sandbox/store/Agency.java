package id.mpp.sandbox.store;

import id.mpp.sandbox.waiting.Norm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
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
/// @param ownSeries
///            whether numbers with priority are a series of their own, `AP-003`
/// @param minutes
///            how long a turn usually takes, until what was served tells it
/// @param counters
///            how many of its counters usually serve
public record Agency(String id, String letter, String name, String counter, boolean ownSeries, int minutes,
        int counters) {

    Norm norm() {
        return new Norm(Duration.ofMinutes(minutes), counters);
    }

    /// What its numbers begin with, `A` or `AP`.
    String series(boolean priority) {
        return priority && ownSeries ? letter + "P" : letter;
    }

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
