package id.mpp.device;

/// What a listener gets back; closing it ends the telling. Idempotent.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
