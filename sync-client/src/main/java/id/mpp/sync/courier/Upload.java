package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
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
import java.util.Set;

/// Resumable upload of large parcels: tus 1.0, core and creation. What arrived before a cut or a restart is not sent
/// again.
///
/// One request goes on for a slice of time and ends in good order when something more urgent comes, so a ticket waits
/// for what the socket holds and not for a chunk, and a slow line stays full. That needs a body without a length; a box
/// on the way that insists on one (411) gets chunks as long as the line carries in two seconds.
final class Upload {

    private static final long LEAST_CHUNK_BYTES = 64 * 1024;
    private static final long MOST_CHUNK_BYTES = 8 << 20;
    private static final long CHUNK_SECONDS = 2;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int RECEIVED = 204;
    private static final int ELSEWHERE = 409;
    private static final int LENGTH_REQUIRED = 411;
    /// tus 1.0, HEAD: not found, gone, or not to be told.
    private static final Set<Integer> NO_LONGER_THERE = Set.of(403, 404, 410);
    /// Answers in a row that brought nothing: the upload is broken at the centre and begins anew.
    private static final int MOST_STALLS = 5;

    private final URI uploads;
    private final Sending calls;
    private final UploadNotes notes;
    private final Timings timings;
    private final Map<ParcelId, Place> begun = new HashMap<>();
    private boolean needsLength;
    private long chunkBytes = LEAST_CHUNK_BYTES;

    Upload(URI central, Sending calls, UploadNotes notes, Timings timings) {
        this.uploads = Endpoints.at(central, "v1/uploads");
        this.calls = calls;
        this.notes = notes;
        this.timings = timings;
    }

    /// How a request gets to the centre: as this kiosk.
    interface Sending {
        Reply send(Ask ask);
    }

    private record Place(URI address, int stalls) {
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
    Outcome send(ParcelFile parcel, Manners manners) {
        Optional<Step> from = resume(parcel);
        Step step = from.isPresent() ? from.get() : create(parcel);
        while (step instanceof Step.At(URI address, long offset) && offset < parcel.bytes()) {
            if (manners.standsAside()) {
                return new Outcome.StoodAside();
            }
            step = patch(parcel, address, offset, manners);
            if (step instanceof Step.At(URI _, long reached) && reached < parcel.bytes() && manners.takesTurns()) {
                return new Outcome.StoodAside();
            }
        }
        return switch (step) {
            case Step.At(URI address, long _) -> new Outcome.Complete(name(address));
            case Step.Failed(Reply reply) -> {
                stalled(parcel.id(), reply);
                yield new Outcome.Stopped(reply);
            }
        };
    }

    /// The centre no longer has it, or has it wrong.
    void forget(ParcelId id) {
        begun.remove(id);
        notes.forget(id);
    }

    private void stalled(ParcelId id, Reply reply) {
        Place place = begun.get(id);
        if (place == null || !(reply instanceof Reply.Answer)) {
            return;
        }
        if (place.stalls() + 1 >= MOST_STALLS) {
            forget(id);
        } else {
            begun.put(id, new Place(place.address(), place.stalls() + 1));
        }
    }

    private sealed interface Step {

        record At(URI address, long offset) implements Step {
        }

        record Failed(Reply reply) implements Step {
        }
    }

    private Optional<Step> resume(ParcelFile parcel) {
        Optional<Place> place = Optional.ofNullable(begun.get(parcel.id()))
                .or(() -> notes.find(parcel.id()).flatMap(this::below).map(address -> new Place(address, 0)));
        if (place.isEmpty()) {
            return Optional.empty();
        }
        begun.put(parcel.id(), place.get());
        URI address = place.get().address();
        Reply reply = calls.send(tus("HEAD", address, new Body.None()));
        boolean gone = reply instanceof Reply.Answer answer
                && (NO_LONGER_THERE.contains(answer.status()) || isNotOf(answer, parcel));
        if (gone) {
            forget(parcel.id());
            return Optional.empty();
        }
        return Optional.of(at(address, reply, OK));
    }

    /// Whether there is an upload at that address which cannot be this parcel's.
    private static boolean isNotOf(Reply.Answer answer, ParcelFile parcel) {
        boolean otherLength = number(answer, "Upload-Length").filter(length -> length != parcel.bytes()).isPresent();
        return answer.status() == OK
                && (otherLength || number(answer, "Upload-Offset").orElse(0L) > parcel.bytes());
    }

    private Step create(ParcelFile parcel) {
        String id = Base64.getEncoder().encodeToString(parcel.id().toString().getBytes(StandardCharsets.US_ASCII));
        Reply reply = calls.send(tus("POST", uploads, new Body.None())
                .with("Upload-Length", Long.toString(parcel.bytes()))
                .with("Upload-Metadata", "parcel " + id));
        if (!(reply instanceof Reply.Answer answer && answer.status() == CREATED)) {
            return new Step.Failed(reply);
        }
        Optional<URI> address = answer.header("Location").flatMap(this::resolved).flatMap(this::below);
        if (address.isEmpty()) {
            return new Step.Failed(new Reply.NoAnswer("an upload address that is not the centre's"));
        }
        begun.put(parcel.id(), new Place(address.get(), 0));
        notes.keep(parcel.id(), address.get());
        return new Step.At(address.get(), 0);
    }

    private Step patch(ParcelFile parcel, URI address, long offset, Manners manners) {
        long began = System.nanoTime();
        Body body = body(parcel, offset, manners);
        Reply reply = calls.send(tus("PATCH", address, body).with("Upload-Offset", Long.toString(offset)));
        if (reply instanceof Reply.Answer answer && answer.status() == LENGTH_REQUIRED && !needsLength) {
            needsLength = true;
            return new Step.At(address, offset);
        }
        if (reply instanceof Reply.Answer answer && answer.status() == ELSEWHERE) {
            return resume(parcel).filter(step -> step instanceof Step.At(URI _, long there) && there != offset)
                    .orElseGet(() -> new Step.Failed(reply));
        }
        Step next = at(address, reply, RECEIVED);
        if (next instanceof Step.At(URI _, long reached)) {
            if (reached <= offset) {
                return new Step.Failed(new Reply.NoAnswer("the upload does not move"));
            }
            begun.put(parcel.id(), new Place(address, 0));
            long nanos = Math.max(1, System.nanoTime() - began);
            double perSecond = (reached - offset) * 1e9 / nanos;
            chunkBytes = Math.clamp((long) (perSecond * CHUNK_SECONDS), LEAST_CHUNK_BYTES, MOST_CHUNK_BYTES);
        }
        return next;
    }

    private Body body(ParcelFile parcel, long offset, Manners manners) {
        String type = "application/offset+octet-stream";
        long left = parcel.bytes() - offset;
        if (needsLength || left <= LEAST_CHUNK_BYTES) {
            return new Body.FilePart(type, parcel.file(), offset, Math.min(chunkBytes, left));
        }
        return new Body.FileSlice(type, parcel.file(), offset, left, new Slice(timings.slice(), manners::standsAside));
    }

    private static Step at(URI address, Reply reply, int expected) {
        if (reply instanceof Reply.Answer answer && answer.status() == expected) {
            return number(answer, "Upload-Offset").<Step>map(offset -> new Step.At(address, offset))
                    .orElseGet(() -> new Step.Failed(
                            new Reply.NoAnswer("an answer without Upload-Offset: not the centre")));
        }
        return new Step.Failed(reply);
    }

    private static Optional<Long> number(Reply.Answer answer, String header) {
        return answer.header(header).filter(text -> text.matches("\\d{1,15}")).map(Long::valueOf);
    }

    private Ask tus(String method, URI address, Body body) {
        return new Ask(method, address, Map.of("Tus-Resumable", "1.0.0"), body, timings.upload());
    }

    private Optional<URI> resolved(String location) {
        try {
            return Optional.of(uploads.resolve(location));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Only the centre itself may name where the parcel goes.
    private Optional<URI> below(URI address) {
        boolean same = uploads.getScheme().equals(address.getScheme())
                && uploads.getAuthority().equals(address.getAuthority());
        return same ? Optional.of(address) : Optional.empty();
    }

    private static String name(URI address) {
        String path = address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
