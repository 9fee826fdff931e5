package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Uploads;
import id.mpp.sandbox.store.Uploads.Arrival;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Resumable uploads: tus 1.0, core, creation and expiration.
public final class UploadApi {

    private static final String VERSION = "1.0.0";
    /// Twenty pages at 300 dpi are about 20 MB.
    private static final long LARGEST_BYTES = 64L * 1024 * 1024;

    private final Access access;
    private final Uploads uploads;

    public UploadApi(Access access, Uploads uploads) {
        this.access = access;
        this.uploads = uploads;
    }

    public void addTo(RoutesConfig routes) {
        routes.post("/v1/uploads", this::create);
        routes.head("/v1/uploads/{upload}", this::progress);
        routes.patch("/v1/uploads/{upload}", this::append);
    }

    private void create(Context ctx) throws IOException {
        String kioskId = kiosk(ctx);
        long length = number(ctx, "Upload-Length");
        if (length < 1) {
            throw Refusal.badRequest("Upload-Length must be at least 1");
        }
        if (length > LARGEST_BYTES) {
            throw new Refusal(413, "too-large", "Too many bytes");
        }
        Uploads.Begun begun = uploads.create(kioskId, length);
        ctx.header("Location", "/v1/uploads/" + begun.id());
        expires(ctx, begun.expires());
        ctx.status(201);
    }

    private void progress(Context ctx) throws IOException {
        String kioskId = kiosk(ctx);
        Uploads.Progress progress = uploads.progress(ctx.pathParam("upload"), kioskId).orElseThrow(Refusal::notFound);
        ctx.header("Upload-Offset", Long.toString(progress.offset()));
        ctx.header("Upload-Length", Long.toString(progress.length()));
        expires(ctx, progress.expires());
        ctx.header("Cache-Control", "no-store");
        ctx.status(200);
    }

    private void append(Context ctx) throws IOException {
        String kioskId = kiosk(ctx);
        if (!"application/offset+octet-stream".equals(ctx.contentType())) {
            throw Refusal.badRequest("Content-Type must be application/offset+octet-stream");
        }
        Arrival arrival = uploads
                .append(ctx.pathParam("upload"), kioskId, number(ctx, "Upload-Offset"), ctx.bodyInputStream())
                .orElseThrow(Refusal::notFound);
        switch (arrival) {
            case Arrival.Stored(long offset, Instant expires) -> {
                ctx.header("Upload-Offset", Long.toString(offset));
                expires(ctx, expires);
                ctx.status(204);
            }
            case Arrival.WrongOffset() -> throw new Refusal(409, "wrong-offset", "The upload stands elsewhere");
            case Arrival.TooMuch() -> throw new Refusal(413, "too-large", "More bytes than announced");
        }
    }

    private static void expires(Context ctx, Instant at) {
        ctx.header("Upload-Expires", HttpDate.of(at));
    }

    private String kiosk(Context ctx) {
        ctx.header("Tus-Resumable", VERSION);
        if (!VERSION.equals(ctx.header("Tus-Resumable"))) {
            throw new Refusal(412, "tus-version", "Only tus 1.0.0 is spoken");
        }
        return access.kiosk(ctx);
    }

    private static long number(Context ctx, String header) {
        @Nullable
        String value = ctx.header(header);
        try {
            return Long.parseLong(value == null ? "" : value);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest(header + ": a whole number is needed");
        }
    }
}
