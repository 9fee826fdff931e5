package id.mpp.device.card.pcsc;

/// Whether the module in its slot let itself be opened the last time; outlives the lives of the reader.
final class ModuleHealth {

    private volatile boolean refuses;

    void refused() {
        refuses = true;
    }

    void worked() {
        refuses = false;
    }

    /// Another one was put in, or the same one anew: it has its chance.
    void isAnotherModule() {
        refuses = false;
    }

    boolean refuses() {
        return refuses;
    }
}
