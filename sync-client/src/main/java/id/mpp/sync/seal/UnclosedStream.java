package id.mpp.sync.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes everything on but the closing: the encrypting stream must be closed to write its last segment, while the file
/// under it has still to be forced to the disk.
final class UnclosedStream extends FilterOutputStream {

    UnclosedStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
