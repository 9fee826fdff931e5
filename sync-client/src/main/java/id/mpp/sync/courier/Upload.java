package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Body;
import id.mpp.sync.http.Reply;
import id.mpp.sync.spool.ParcelFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Resumable upload of large parcels: tus 1.0, core and creation. What arrived before a cut is not sent again while
/// this program runs; after a restart an upload begins anew.
final class Upload {

    /// Small enough that a ticket waits seconds behind it on a slow line, large enough to cost nothing on a fast one.
    private static final long CHUNK_BYTES = 1 << 20;
    private static final int CREATED = 201;
    private static final int GONE_FROM = 404;
    private static final int RECEIVED = 204;

    private final URI central;
    private final KioskCalls calls;
    private final Timings timings;
    private final Map<ParcelId, URI> begun = new HashMap<>();

    Upload(URI central, KioskCalls calls, Timings timings) {
        this.central = central;
        this.calls = calls;
        this.timings = timings;
    }

    sealed interface Outcome {

        /// Everything is there; `upload` names it in the parcel's PUT.
        record Complete(String upload) implements Outcome {
        }

        record Stopped(Reply reply) implements Outcome {
        }

        record StoodAside() implements Outcome {
        }
    }

    /// Sends what is still missing.
    ///
    /// @param moreUrgent
    ///            asked between two chunks
    Outcome send(ParcelFile parcel, BooleanSupplier moreUrgent) {
        Optional<Step> from = resume(parcel);
        Step step = from.isPresent() ? from.get() : create(parcel);
        while (step instanceof Step.At(URI address, long offset) && offset < parcel.bytes()) {
            if (moreUrgent.getAsBoolean()) {
                return new Outcome.StoodAside();
            }
            step = patch(parcel, address, offset);
        }
        return switch (step) {
            case Step.At(URI address, long _) -> new Outcome.Complete(name(address));
            case Step.Failed(Reply reply) -> new Outcome.Stopped(reply);
        };
    }

    /// The centre no longer has it, or has it wrong.
    void forget(ParcelId id) {
        begun.remove(id);
    }

    private sealed interface Step {

        record At(URI address, long offset) implements Step {
        }

        record Failed(Reply reply) implements Step {
        }
    }

    private Optional<Step> resume(ParcelFile parcel) {
        URI address = begun.get(parcel.id());
        if (address == null) {
            return Optional.empty();
        }
        Reply reply = calls.send(tus("HEAD", address, new Body.None()));
        if (reply instanceof Reply.Answer answer && answer.status() == GONE_FROM) {
            forget(parcel.id());
            return Optional.empty();
        }
        return Optional.of(at(address, reply, 200));
    }

    private Step create(ParcelFile parcel) {
        String id = Base64.getEncoder().encodeToString(parcel.id().toString().getBytes(StandardCharsets.US_ASCII));
        URI uploads = Endpoints.at(central, "v1/uploads");
        Reply reply = calls.send(tus("POST", uploads, new Body.None())
                .with("Upload-Length", Long.toString(parcel.bytes()))
                .with("Upload-Metadata", "parcel " + id));
        if (!(reply instanceof Reply.Answer answer && answer.status() == CREATED)) {
            return new Step.Failed(reply);
        }
        Optional<URI> address = answer.header("Location").flatMap(location -> below(uploads, location));
        if (address.isEmpty()) {
            return new Step.Failed(new Reply.NoAnswer("an upload address that is not the centre's"));
        }
        begun.put(parcel.id(), address.get());
        return new Step.At(address.get(), 0);
    }

    private Step patch(ParcelFile parcel, URI address, long offset) {
        long length = Math.min(CHUNK_BYTES, parcel.bytes() - offset);
        var body = new Body.FilePart("application/offset+octet-stream", parcel.file(), offset, length);
        Reply reply = calls.send(tus("PATCH", address, body).with("Upload-Offset", Long.toString(offset)));
        Step next = at(address, reply, RECEIVED);
        boolean stuck = next instanceof Step.At(URI _, long reached) && reached <= offset;
        return stuck ? new Step.Failed(new Reply.NoAnswer("the upload does not move")) : next;
    }

    private static Step at(URI address, Reply reply, int expected) {
        if (reply instanceof Reply.Answer answer && answer.status() == expected) {
            Optional<Long> offset = answer.header("Upload-Offset").filter(text -> text.matches("\\d{1,15}"))
                    .map(Long::valueOf);
            if (offset.isPresent()) {
                return new Step.At(address, offset.get());
            }
            return new Step.Failed(new Reply.NoAnswer("an answer without Upload-Offset: not the centre"));
        }
        return new Step.Failed(reply);
    }

    private Ask tus(String method, URI address, Body body) {
        return new Ask(method, address, Map.of("Tus-Resumable", "1.0.0"), body, timings.upload());
    }

    /// Only the centre itself may name where the parcel goes.
    private static Optional<URI> below(URI uploads, String location) {
        try {
            URI address = uploads.resolve(location);
            boolean same = uploads.getScheme().equals(address.getScheme())
                    && uploads.getAuthority().equals(address.getAuthority());
            return same ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String name(URI address) {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
