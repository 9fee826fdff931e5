package id.mpp.sandbox.store;

import java.util.Map;

/// What the services that are offered are called, by service id; known once a catalogue was published from a folder.
public final class ServiceNames {

    private volatile Map<String, Name> known = Map.of();

    /// @param id
    ///            Bahasa Indonesia
    /// @param en
    ///            English; the Indonesian one where there is no other
    public record Name(String id, String en) {
    }

    public void learn(Map<String, Name> names) {
        known = Map.copyOf(names);
    }

    public Map<String, Name> all() {
        return known;
    }
}
