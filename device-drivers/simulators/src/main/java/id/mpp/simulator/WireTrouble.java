package id.mpp.simulator;

/// What a wire can do to the bytes on it, or to itself. Each was seen on real counters: chafed cables, hubs that
/// restart, print servers that hang, adapters set to another speed.
public sealed interface WireTrouble {

    /// The device vanishes from the host: plug pulled, hub without power. [FarEnd#replug] brings it back.
    record HangsUp() implements WireTrouble {
    }

    /// The device vanishes and is back at once as another port under its old name, as USB numbers its devices anew.
    record ComesBackAsAnotherPort() implements WireTrouble {
    }

    /// Nothing passes in this direction any more; the port stays open.
    record FallsSilent() implements WireTrouble {
    }

    /// What is being sent breaks off in its middle, and nothing passes after it.
    record BreaksOff() implements WireTrouble {
    }

    /// Every byte arrives as another one.
    ///
    /// @param seed
    ///            of the bytes that arrive: the same seed garbles alike
    record Garbles(long seed) implements WireTrouble {
    }

    /// Every byte arrives twice.
    record Doubles() implements WireTrouble {
    }

    /// The wire becomes as slow as a wrong speed or a busy radio makes it.
    record Slows(int bytesPerSecond) implements WireTrouble {
        public Slows {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException(bytesPerSecond + " bytes a second never arrive");
            }
        }
    }

    /// Whatever a person does to the device in that moment. Bytes after this one arrive only when it is done, so it may
    /// wait for the device to have worked off those before.
    record Happens(Runnable deed) implements WireTrouble {
    }
}
