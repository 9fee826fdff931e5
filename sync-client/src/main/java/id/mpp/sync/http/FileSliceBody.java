package id.mpp.sync.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.AsyncTimeout;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A part of a file without a length, for the megabytes. On HTTP/1.1 it writes its chunks (RFC 9112 §7.1) straight to
/// OkHttp's socket: through OkHttp's own buffers each byte is copied twice more, read in pieces of 8 kB, and every piece
/// arms a timer in another thread, which together cost as much again as the sending itself. Connection, TLS, headers and
/// answer stay OkHttp's. On HTTP/2 it goes the ordinary way.
final class FileSliceBody extends RequestBody {

    /// A quarter of a second at 1 Mbit/s: how long a slow line may keep it from looking whether it is enough.
    private static final int LEAST_STEP_BYTES = 32 * 1024;
    private static final int MOST_STEP_BYTES = 256 * 1024;
    /// Steps grow where so many in a row were this quick: more than the socket holds unsent, so the line itself is.
    private static final int QUICK_STEPS = 16;
    private static final long QUICK_NANOS = Duration.ofMillis(10).toNanos();
    /// Around a chunk: its length in hexadecimal and CRLF before it, CRLF behind.
    private static final int BEFORE = 10;
    private static final int BEHIND = 2;
    /// Arming a timer costs a switch of threads, so one lasts for an eighth of the silence that is borne.
    private static final int TIMERS_PER_SILENCE = 8;

    private final Body.FileSlice part;
    private final Duration silence;
    private volatile @Nullable Way way;

    FileSliceBody(Body.FileSlice part, Duration silence) {
        this.part = part;
        this.silence = silence;
    }

    /// A network interceptor: shows such a body the connection it will travel on.
    static Response meet(Interceptor.Chain chain) throws IOException {
        Connection connection = chain.connection();
        if (chain.request().body() instanceof FileSliceBody body && connection != null
                && connection.protocol() == Protocol.HTTP_1_1) {
            body.way = new Way(chain.call(), connection.socket());
        }
        return chain.proceed(chain.request());
    }

    private record Way(Call call, Socket socket) {
    }

    /// Takes `length` bytes of `room` from [#BEFORE] on.
    private interface Step {
        void write(byte[] room, int length) throws IOException;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        Way straight = way;
        if (straight == null) {
            copy((room, length) -> sink.write(room, BEFORE, length));
            return;
        }
        // the headers first; from here to the last chunk, which is OkHttp's, nothing is in its buffers
        sink.flush();
        try (var line = new Line(straight)) {
            copy((room, length) -> {
                try {
                    line.write(room, length);
                } catch (InterruptedIOException silent) {
                    throw silent;
                } catch (IOException e) {
                    // OkHttp must meet the broken line itself: it then looks for an answer that came before the end
                    sink.writeByte(0).flush();
                    throw e;
                }
            });
        }
    }

    private void copy(Step step) throws IOException {
        byte[] room = new byte[BEFORE + MOST_STEP_BYTES + BEHIND];
        int most = LEAST_STEP_BYTES;
        int quick = 0;
        long left = part.length();
        try (var in = new FileInputStream(part.file().toFile())) {
            in.getChannel().position(part.offset());
            while (left > 0 && !part.enough().getAsBoolean()) {
                int length = (int) Math.min(left, most);
                fill(room, length, in);
                long began = System.nanoTime();
                step.write(room, length);
                left -= length;
                if (System.nanoTime() - began >= QUICK_NANOS) {
                    quick = 0;
                    most = LEAST_STEP_BYTES;
                } else if (++quick % QUICK_STEPS == 0) {
                    most = Math.min(2 * most, MOST_STEP_BYTES);
                }
            }
        }
    }

    private static void fill(byte[] room, int length, InputStream file) throws IOException {
        if (file.readNBytes(room, BEFORE, length) < length) {
            throw new EOFException("the file is shorter than it was");
        }
    }

    /// The socket, with a limit to its silence.
    private final class Line extends AsyncTimeout implements AutoCloseable {

        private final Call call;
        private final OutputStream out;
        private long armed;

        Line(Way way) throws IOException {
            this.call = way.call();
            this.out = way.socket().getOutputStream();
            timeout(silence.toNanos(), TimeUnit.NANOSECONDS);
            arm();
        }

        private void arm() {
            armed = System.nanoTime();
            enter();
        }

        void write(byte[] room, int length) throws IOException {
            byte[] frame = (Integer.toHexString(length) + "\r\n").getBytes(US_ASCII);
            int from = BEFORE - frame.length;
            System.arraycopy(frame, 0, room, from, frame.length);
            room[BEFORE + length] = '\r';
            room[BEFORE + length + 1] = '\n';
            try {
                out.write(room, from, frame.length + length + BEHIND);
                out.flush();
            } catch (IOException e) {
                close();
                throw e;
            }
            if (System.nanoTime() - armed > silence.toNanos() / TIMERS_PER_SILENCE) {
                close();
                arm();
            }
        }

        /// Closes what is under TLS: closing TLS itself would wait for the write that hangs.
        @Override
        protected void timedOut() {
            call.cancel();
        }

        @Override
        public void close() throws InterruptedIOException {
            if (exit()) {
                throw new InterruptedIOException("nothing was taken for " + silence);
            }
        }
    }

    @Override
    public @Nullable MediaType contentType() {
        return MediaType.get(part.mediaType());
    }

    @Override
    public boolean isOneShot() {
        return true;
    }
}
