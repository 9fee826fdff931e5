package id.mpp.kiosk.setup;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What setup is about to write, while somebody answers its questions. Belongs to one thread.
public final class Draft {

    private final Settings fixed;
    private final Function<Settings, Map<SetupKey, String>> faults;
    private Settings learned;

    /// @param fixed
    ///            what people wrote into `kiosk.toml`: it counts more, so it is not asked for
    /// @param learned
    ///            what setup wrote before
    /// @param faults
    ///            what is wrong with which value, once both are read together
    public Draft(Settings fixed, Settings learned, Function<Settings, Map<SetupKey, String>> faults) {
        this.fixed = fixed;
        this.learned = learned;
        this.faults = faults;
    }

    public boolean isFixed(SetupKey key) {
        return fixed.value(key).isPresent();
    }

    public Optional<String> value(SetupKey key) {
        return fixed.value(key).or(() -> learned.value(key));
    }

    /// Takes a value that is right, and leaves what was there otherwise. A blank one takes the key away.
    ///
    /// @return what is wrong and what is allowed, in English
    public Optional<String> set(SetupKey key, String value) {
        if (isFixed(key)) {
            return Optional.of("stands in kiosk.toml; allowed: to change it there");
        }
        Settings wanted = learned.with(key, value);
        Optional<String> wrong = wanted.value(key).flatMap(key::problemWith)
                .or(() -> value.isBlank() ? Optional.empty() : Optional.ofNullable(faults.apply(wanted).get(key)));
        if (wrong.isEmpty()) {
            learned = wanted;
        }
        return wrong;
    }

    /// What is wrong now, also what is missing.
    public Map<SetupKey, String> faults() {
        return faults.apply(learned);
    }

    public Settings learned() {
        return learned;
    }
}
