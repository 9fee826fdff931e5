package id.mpp.sandbox.api;

import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.Parcels.Taking;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.Uploads;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes parcels over, each exactly once.
public final class ParcelApi {

    private static final String BY_UPLOAD = "application/vnd.mpp.parcel-by-upload+json";
    /// Larger ones come as uploads, which survive a cut line.
    private static final int LARGEST_DIRECT_BYTES = 64 * 1024;

    private final Access access;
    private final OpenedParcels opened;
    private final Parcels parcels;
    private final Uploads uploads;

    public ParcelApi(Access access, OpenedParcels opened, Parcels parcels, Uploads uploads) {
        this.access = access;
        this.opened = opened;
        this.parcels = parcels;
        this.uploads = uploads;
    }

    public void addTo(RoutesConfig routes) {
        routes.put("/v1/parcels/{id}", this::put);
        routes.get("/v1/parcels/{id}", this::get);
    }

    private void get(Context ctx) {
        String kioskId = access.kiosk(ctx);
        String id = Json.uuid(ctx.pathParam("id")).toString();
        ReceivedParcel parcel = parcels.find(id).filter(p -> p.kioskId().equals(kioskId))
                .orElseThrow(Refusal::notFound);
        acknowledge(ctx, 200, parcel);
    }

    private void put(Context ctx) throws IOException {
        String kioskId = access.kiosk(ctx);
        String id = Json.uuid(ctx.pathParam("id")).toString();
        String promised = Digests.promised(ctx.header("Repr-Digest"));
        Optional<ReceivedParcel> before = parcels.find(id);
        if (before.isPresent()) {
            // before looking at the body: after a lost reply the upload it names has been collected
            again(ctx, before.get(), promised);
            return;
        }
        Body body = body(ctx, kioskId);
        String received = Digests.sha256(body.sealed());
        if (!received.equals(promised)) {
            body.forget();
            throw new Refusal(400, "digest-mismatch", "The body does not match its digest");
        }
        taken(ctx, kioskId, id, received, body.sealed());
        body.forget();
    }

    private static void again(Context ctx, ReceivedParcel parcel, String promised) {
        if (!parcel.sealedSha256().equals(promised)) {
            throw conflict();
        }
        acknowledge(ctx, 200, parcel);
    }

    private void taken(Context ctx, String kioskId, String id, String sha256, byte[] sealed) {
        switch (opened.take(kioskId, id, sealed, sha256, false)) {
            case Taking.First(ReceivedParcel first) -> acknowledge(ctx, 201, first);
            case Taking.Again(ReceivedParcel before) -> acknowledge(ctx, 200, before);
            case Taking.Conflict() -> throw conflict();
        }
    }

    private static Refusal conflict() {
        return new Refusal(409, "parcel-conflict", "Another parcel has this id");
    }

    private static void acknowledge(Context ctx, int status, ReceivedParcel parcel) {
        Map<String, Object> answer = new LinkedHashMap<>(OpenedParcels.acknowledgement(parcel));
        if (!parcel.proof().isEmpty()) {
            answer.put("proof", parcel.proof());
        }
        ctx.status(status);
        Json.answer(ctx, answer);
    }

    /// The sealed bytes, wherever they came from.
    @SuppressWarnings("ArrayRecordComponent") // one file in memory, never compared
    private record Body(byte[] sealed, Optional<String> upload, Uploads uploads) {

        void forget() throws IOException {
            if (upload.isPresent()) {
                uploads.forget(upload.get());
            }
        }
    }

    private Body body(Context ctx, String kioskId) throws IOException {
        @Nullable
        String type = ctx.contentType();
        if (type != null && type.startsWith(BY_UPLOAD)) {
            String upload = Json.text(Json.body(ctx), "upload", 64);
            return new Body(uploaded(upload, kioskId), Optional.of(upload), uploads);
        }
        byte[] sealed = ctx.bodyInputStream().readNBytes(LARGEST_DIRECT_BYTES + 1);
        if (sealed.length > LARGEST_DIRECT_BYTES) {
            throw new Refusal(413, "too-large", "Parcels above 64 KiB come as uploads");
        }
        checkContentDigest(ctx, sealed);
        return new Body(sealed, Optional.empty(), uploads);
    }

    private static void checkContentDigest(Context ctx, byte[] sealed) {
        @Nullable
        String field = ctx.header("Content-Digest");
        if (field != null && !Digests.promised(field).equals(Digests.sha256(sealed))) {
            throw new Refusal(400, "digest-mismatch", "The body does not match its digest");
        }
    }

    private byte[] uploaded(String upload, String kioskId) throws IOException {
        Uploads.Progress progress = uploads.progress(upload, kioskId)
                .orElseThrow(() -> new Refusal(404, "upload-unknown", "No such upload"));
        if (!progress.complete()) {
            throw new Refusal(409, "upload-incomplete", "The upload is not complete");
        }
        return uploads.bytes(upload, kioskId);
    }
}
