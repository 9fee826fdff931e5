package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.Spool;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Body;
import id.mpp.sync.http.Json;
import id.mpp.sync.http.Reply;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.ParcelFile;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One attempt to hand one parcel over (`PUT /v1/parcels/{id}`), and what its answer means.
final class HandOver {

    /// Above this the body goes by resumable upload first (contract).
    private static final long LARGEST_DIRECT_BYTES = 64 * 1024;
    private static final String SEALED = "application/vnd.mpp.parcel";
    private static final String BY_UPLOAD = "application/vnd.mpp.parcel-by-upload+json";

    private final URI central;
    private final KioskCalls calls;
    private final Upload upload;
    private final Timings timings;
    /// Found whole and then held up by nothing but others: 40 MB need no new digest after every ticket.
    private final Set<ParcelId> stoodAside = new HashSet<>();

    HandOver(URI central, KioskCalls calls, UploadNotes notes, Timings timings) {
        this.central = central;
        this.calls = calls;
        this.upload = new Upload(central, calls::send, notes, timings);
        this.timings = timings;
    }

    /// Tries once.
    ///
    /// @param manners
    ///            asked now and then during a long upload
    Attempt tryOnce(ParcelFile parcel, Manners manners) {
        String digest = parcel.sha256();
        try {
            if (!stoodAside.remove(parcel.id()) && !digest.equals(Sha256.hexOf(parcel.file()))) {
                return new Attempt.Never(Spool.SetAside.DAMAGED, "damaged on this disk");
            }
        } catch (IOException e) {
            return new Attempt.ParcelLater("the parcel cannot be read from the disk now");
        }
        Optional<Attempt> arrived = parcel.attempts() > 0 ? arrivedBefore(parcel, digest) : Optional.empty();
        Attempt attempt = arrived.isPresent() ? arrived.get() : put(parcel, digest, manners);
        if (attempt instanceof Attempt.Acknowledged || attempt instanceof Attempt.Never) {
            upload.forget(parcel.id());
        }
        if (attempt instanceof Attempt.StoodAside) {
            stoodAside.add(parcel.id());
        }
        return attempt;
    }

    /// After a lost reply the parcel may be there already; asking is cheaper than sending scans again.
    private Optional<Attempt> arrivedBefore(ParcelFile parcel, String digest) {
        Reply reply = calls.send(Ask.get(address(parcel), timings.smallCall()));
        return switch (reply) {
            case Reply.NoAnswer(String why) -> Optional.of(new Attempt.LineLater(why, Optional.empty()));
            case Reply.Answer answer -> answer.isSuccess()
                    ? answer.json(Acknowledgement.class)
                            .filter(word -> word.isFor(parcel, digest))
                            .map(Attempt.Acknowledged::new)
                    : Optional.empty();
        };
    }

    private Attempt put(ParcelFile parcel, String digest, Manners manners) {
        if (parcel.bytes() <= LARGEST_DIRECT_BYTES) {
            return put(parcel, digest, new Body.FilePart(SEALED, parcel.file(), 0, parcel.bytes()));
        }
        return switch (upload.send(parcel, manners)) {
            case Upload.Outcome.Complete(String name) ->
                put(parcel, digest, new Body.Bytes(BY_UPLOAD, Json.bytes(Map.of("upload", name))));
            case Upload.Outcome.Stopped(Reply reply) -> meaning(reply, parcel, digest);
            case Upload.Outcome.StoodAside() -> new Attempt.StoodAside();
        };
    }

    private Attempt put(ParcelFile parcel, String digest, Body body) {
        String field = "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":";
        Ask ask = new Ask("PUT", address(parcel), Map.of("Repr-Digest", field), body, timings.upload());
        Attempt first = meaning(calls.send(ask), parcel, digest);
        // a refusal is for ever and names no parcel: ask once more, on a new connection, whether it was meant for this
        return first instanceof Attempt.Never ? meaning(calls.send(ask), parcel, digest) : first;
    }

    private URI address(ParcelFile parcel) {
        return Endpoints.at(central, "v1/parcels/" + parcel.id());
    }

    private Attempt meaning(Reply reply, ParcelFile parcel, String digest) {
        return switch (reply) {
            case Reply.NoAnswer(String why) -> new Attempt.LineLater(why, Optional.empty());
            case Reply.Answer answer when answer.isSuccess() -> acknowledged(answer, parcel, digest);
            case Reply.Answer answer when answer.meansLater() -> later(answer);
            case Reply.Answer answer -> refused(answer, parcel);
        };
    }

    private static Attempt acknowledged(Reply.Answer answer, ParcelFile parcel, String digest) {
        Optional<Acknowledgement> word = answer.json(Acknowledgement.class);
        if (word.isEmpty()) {
            return new Attempt.LineLater("an answer that is no acknowledgement: a captive portal?", Optional.empty());
        }
        if (!word.get().isFor(parcel, digest)) {
            return new Attempt.ParcelLater("the centre acknowledged other bytes than were sealed here");
        }
        return new Attempt.Acknowledged(word.get());
    }

    private static Attempt later(Reply.Answer answer) {
        boolean everybody = answer.status() == 503 || answer.status() == 429 || answer.retryAfter().isPresent();
        return everybody
                ? new Attempt.LineLater(answer.summary(), answer.retryAfter())
                : new Attempt.ParcelLater(answer.summary());
    }

    /// Only the centre itself can refuse for good: without its problem document a 4xx may be any box on the way.
    private Attempt refused(Reply.Answer answer, ParcelFile parcel) {
        Optional<String> problem = answer.problem();
        if (problem.isEmpty()) {
            return new Attempt.ParcelLater(answer.summary() + " without a reason from the centre");
        }
        return switch (problem.get()) {
            // about this kiosk, not about the parcel
            case "unauthorized", "not-this-kiosk" -> new Attempt.LineLater(answer.summary(), Optional.empty());
            // about the way: the next attempt asks where the upload stands, or begins anew
            case "upload-incomplete", "wrong-offset" -> new Attempt.ParcelLater(answer.summary());
            case "upload-unknown", "not-found", "digest-mismatch" -> {
                upload.forget(parcel.id());
                yield new Attempt.ParcelLater(answer.summary());
            }
            default -> new Attempt.Never(problem.get(), answer.summary());
        };
    }
}
