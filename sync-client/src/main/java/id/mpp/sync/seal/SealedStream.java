package id.mpp.sync.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/// What becomes the file. Counts it and digests it on its way; large ones on another thread, so that a citizen does not
/// wait for the digest and the disk one after the other. Passes everything on but the closing: the encrypting stream
/// must be closed to write its last segment, while the file under it has still to be forced to the disk.
final class SealedStream extends FilterOutputStream {

    private static final int BLOCK_BYTES = 1 << 17;
    /// How far the writing may be ahead of the digest: four megabytes of memory, a usual application.
    private static final int BLOCKS_AHEAD = 32;
    private static final Executor ASIDE = task -> Thread.ofVirtual().name("mpp-digest").start(task);

    private final MessageDigest digest = Sha256.start();
    private final Semaphore room = new Semaphore(BLOCKS_AHEAD);
    private CompletableFuture<Void> digested = CompletableFuture.completedFuture(null);
    private byte[] block = new byte[BLOCK_BYTES];
    private int filled;
    private long written;

    SealedStream(OutputStream out) {
        super(out);
    }

    long written() {
        return written;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written += length;
        int taken = 0;
        while (taken < length) {
            int now = Math.min(length - taken, BLOCK_BYTES - filled);
            System.arraycopy(bytes, offset + taken, block, filled, now);
            filled += now;
            taken += now;
            if (filled == BLOCK_BYTES) {
                handOver();
            }
        }
    }

    private void handOver() {
        room.acquireUninterruptibly();
        byte[] full = block;
        digested = digested.thenRunAsync(() -> {
            digest.update(full);
            room.release();
        }, ASIDE);
        block = new byte[BLOCK_BYTES];
        filled = 0;
    }

    /// Hex digest of everything, once; waits until it is there.
    String sha256() {
        digested.join();
        digest.update(block, 0, filled);
        return Sha256.finish(digest);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
