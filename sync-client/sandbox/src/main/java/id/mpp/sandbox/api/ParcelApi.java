package id.mpp.sandbox.api;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.opener.ParcelOpener;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.Parcels.Taking;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.TicketReport;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.Uploads;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes parcels over, each exactly once.
public final class ParcelApi {

    private static final Logger LOG = LoggerFactory.getLogger(ParcelApi.class);
    private static final String BY_UPLOAD = "application/vnd.mpp.parcel-by-upload+json";
    /// Larger ones come as uploads, which survive a cut line.
    private static final int LARGEST_DIRECT_BYTES = 64 * 1024;

    private final Access access;
    private final ParcelOpener opener;
    private final Parcels parcels;
    private final Tickets tickets;
    private final Uploads uploads;
    private final Clock clock;

    public ParcelApi(Access access, ParcelOpener opener, Parcels parcels, Tickets tickets, Uploads uploads,
            Clock clock) {
        this.access = access;
        this.opener = opener;
        this.parcels = parcels;
        this.tickets = tickets;
        this.uploads = uploads;
        this.clock = clock;
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
        Opening.Opened opened = opened(id, sealed);
        ManifestReader manifest = new ManifestReader(opened.manifest());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String receipt = switch (opened.kind()) {
            case TICKET -> manifest.ticket(kioskId).number();
            case APPLICATION -> manifest.receipt();
        };
        ReceivedParcel parcel = new ReceivedParcel(id, kioskId, opened.kind().name(), receipt, manifest.agencyId(),
                manifest.serviceId(), manifest.serviceName(), manifest.assurance(), sha256, sha256, now,
                opened.manifest().toString());
        Runnable alsoOnce = () -> {
            if (opened.kind() == Opening.Kind.TICKET) {
                tickets.report(manifest.ticket(kioskId));
            }
        };
        switch (parcels.take(parcel, opened.parts(), alsoOnce)) {
            case Taking.First(ReceivedParcel first) -> acknowledge(ctx, 201, first);
            case Taking.Again(ReceivedParcel before) -> acknowledge(ctx, 200, before);
            case Taking.Conflict() -> throw conflict();
        }
    }

    private Opening.Opened opened(String id, byte[] sealed) {
        return switch (opener.open(sealed)) {
            case Opening.Opened opened when opened.id().toString().equals(id) -> opened;
            case Opening.Opened _ -> throw unreadable(id, "it belongs to another id");
            case Opening.Unreadable(String why) -> throw unreadable(id, why);
        };
    }

    private static Refusal unreadable(String id, String why) {
        LOG.warn("Parcel {} cannot be opened: {}", id, why);
        return new Refusal(422, "parcel-unreadable", "The parcel cannot be opened");
    }

    private static Refusal conflict() {
        return new Refusal(409, "parcel-conflict", "Another parcel has this id");
    }

    private static void acknowledge(Context ctx, int status, ReceivedParcel parcel) {
        ctx.status(status);
        Json.answer(ctx, Map.of("id", parcel.id(), "receipt", parcel.receipt(), "sha256", parcel.receivedSha256(),
                "receivedAt", parcel.receivedAt().toString()));
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
