package id.mpp.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/// A line that goes dead in the middle of a body.
final class CutLine {

    private CutLine() {
    }

    /// Announces the whole of `body`, sends `sent` bytes of it and hangs up.
    static void patchAndHangUp(URI base, String upload, HttpRequest authorised, byte[] body, int sent)
            throws IOException {
        String authorization = authorised.headers().firstValue("Authorization").orElseThrow();
        String head = """
                PATCH %s HTTP/1.1
                Host: %s
                Authorization: %s
                Tus-Resumable: 1.0.0
                Upload-Offset: 0
                Content-Type: application/offset+octet-stream
                Content-Length: %d

                """.formatted(upload, base.getAuthority(), authorization, body.length).replace("\n", "\r\n");
        try (Socket socket = new Socket(base.getHost(), base.getPort());
                OutputStream out = socket.getOutputStream()) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, sent);
        }
    }
}
