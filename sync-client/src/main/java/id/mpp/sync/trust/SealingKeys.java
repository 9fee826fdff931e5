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
/// When all have ended there is none: the centre may have had a reason to end them, and who sealed on to a key that is
/// known to be stolen would hand the thief every application. The kiosk then says that it takes nothing.
public final class SealingKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SealingKeys.class);

    private final Kept<List<Announced>> announced;
    private final Supplier<Optional<SealingKey>> first;
    private final InstantSource time;
    private volatile String last = "";

    /// One announced key.
    ///
    /// @param notAfter
    ///            from when on nothing is sealed to it; without one it never ends
    public record Announced(String keyId, String publicKey, Instant notBefore, Optional<Instant> notAfter) {

        boolean isValidAt(Instant now) {
            return !notBefore.isAfter(now) && notAfter.filter(end -> !end.isAfter(now)).isEmpty();
        }

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

    /// Empty before the first enrolment, and while no announced key is valid. What the enrolment gave is not turned to
    /// again once the centre has announced others.
    public Optional<SealingKey> now() {
        Optional<List<Announced>> keys = announced.value();
        Optional<SealingKey> key = keys.isEmpty()
                ? first.get()
                : newest(keys.get(), time.instant()).map(Announced::key);
        if (key.isEmpty() && !last.isEmpty()) {
            LOG.warn("no sealing key of the centre is valid any more: nothing is accepted until it announces one");
            last = "";
        }
        key.filter(it -> !it.keyId().equals(last)).ifPresent(it -> {
            last = it.keyId();
            LOG.info("parcels are sealed to {}", it.keyId());
        });
        return key;
    }

    private static Optional<Announced> newest(List<Announced> keys, Instant now) {
        return keys.stream().filter(key -> key.isValidAt(now)).max(Comparator.comparing(Announced::notBefore));
    }
}
