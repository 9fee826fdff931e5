package id.mpp.sync.trust;

import id.mpp.sync.seal.SealingKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// To which of the centre's keys a parcel is sealed now: the newest announced one that is valid at the centre's time.
/// When all have ended, the one that ended last goes on: the centre opens with every key it ever announced, and a
/// citizen who is sent away gains nothing.
public final class SealingKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKeys.class);

    private final Kept<List<Announced>> announced;
    private final Supplier<Optional<SealingKey>> first;
    private final InstantSource time;
    private volatile String last = "";

    /// One announced key.
    public record Announced(String keyId, String publicKey, Instant notBefore, Instant notAfter) {

        SealingKey key() {
            return new SealingKey(keyId, publicKey);
        }
    }

    private record Claims(List<Announced> keys) {
    }

    /// @param first
    ///            the one the enrolment gave, used until others were announced
    public SealingKeys(Kept<List<Announced>> announced, Supplier<Optional<SealingKey>> first, InstantSource time) {
        this.announced = announced;
        this.first = first;
        this.time = time;
    }

    /// Reads an announcement; one malformed key spoils it, so that a mistake at the centre is seen.
    public static List<Announced> read(SignedDocument document) throws NotTrustedException {
        List<Announced> keys = document.claims(Claims.class).keys();
        if (keys.isEmpty()) {
            throw new NotTrustedException("it announces no key");
        }
        try {
            keys.forEach(Announced::key);
        } catch (IllegalArgumentException e) {
            throw new NotTrustedException("it announces something that is no X25519 key");
        }
        return keys;
    }

    /// Empty only before the first enrolment.
    public Optional<SealingKey> now() {
        Optional<SealingKey> key = announced.value()
                .flatMap(keys -> newest(keys, time.instant()))
                .map(Announced::key)
                .or(first);
        key.filter(it -> !it.keyId().equals(last)).ifPresent(it -> {
            last = it.keyId();
            LOG.info("parcels are sealed to {}", it.keyId());
        });
        return key;
    }

    private static Optional<Announced> newest(List<Announced> keys, Instant now) {
        List<Announced> begun = keys.stream().filter(key -> !key.notBefore().isAfter(now)).toList();
        return begun.stream()
                .filter(key -> key.notAfter().isAfter(now))
                .max(Comparator.comparing(Announced::notBefore))
                .or(() -> begun.stream().max(Comparator.comparing(Announced::notAfter)));
    }
}
