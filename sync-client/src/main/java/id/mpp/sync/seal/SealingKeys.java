package id.mpp.sync.seal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The centre's sealing keys as they were announced. A parcel is sealed to the newest one that is valid; what was
/// sealed to an older one stays as it is, because the centre opens with every key it still has.
public record SealingKeys(List<Announced> keys) {

    public static final SealingKeys NONE = new SealingKeys(List.of());

    public SealingKeys {
        keys = List.copyOf(keys);
    }

    /// @param notBefore
    ///            from this moment on
    /// @param notAfter
    ///            up to and with this moment
    public record Announced(SealingKey key, Instant notBefore, Instant notAfter) {

        boolean isValidAt(Instant now) {
            return !now.isBefore(notBefore) && !now.isAfter(notAfter);
        }
    }

    /// The one key of an enrolment at a centre that has announced no others: valid until it does.
    public static SealingKeys only(SealingKey key) {
        return new SealingKeys(List.of(new Announced(key, Instant.MIN, Instant.MAX)));
    }

    /// The key to seal to at `now`, which is the centre's time: the one that became valid last. Of two that became
    /// valid together the one named first, so that all kiosks choose alike.
    public Optional<SealingKey> newestAt(Instant now) {
        return keys.stream()
                .filter(key -> key.isValidAt(now))
                .reduce((one, other) -> other.notBefore().isAfter(one.notBefore()) ? other : one)
                .map(Announced::key);
    }
}
