package id.mpp.sync.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.CatalogueCheck;
import id.mpp.sync.CatalogueLease;
import id.mpp.sync.SyncException;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Json;
import id.mpp.sync.http.Reply;
import id.mpp.sync.loop.Announcements;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.DurableFiles;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.SignedDocument;
import id.mpp.sync.trust.SignedDocuments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the catalogue of this kiosk the centre's. The signed claims are themselves the pointer to the version that
/// counts: one durable file names, proves and swaps.
public final class Catalogues {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final int NOT_MODIFIED = 304;
    /// A box on the way may damage a bundle once; one that is always another than was signed is not fetched for ever.
    private static final int MOST_DAMAGED = 3;

    private final URI central;
    private final Function<Ask, Reply> calls;
    private final SignedDocuments documents;
    private final Timings timings;
    private final Path folder;
    private final Versions versions;
    private final Announcements<String> news = new Announcements<>();
    private volatile Optional<CatalogueCheck> check = Optional.empty();

    private record Claims(String version, String sha256, long bytes, String url) {

        /// Where it lies; the same version with other bytes is another folder.
        String folder() {
            return version + "-" + sha256.substring(0, 12);
        }
    }

    /// What the last answer was about, so that nothing is fetched twice: not the good one, and not the bad one either.
    ///
    /// @param etag
    ///            of the last answer that was taken, or refused for good
    /// @param refused
    ///            digest of the bundle that was refused; empty when the last one was taken
    /// @param damaged
    ///            how often that bundle came with other bytes than were signed
    private record Seen(String etag, String refused, String why, int damaged) {

        boolean isRefusedForGood(String sha256) {
            return refused.equals(sha256) && (damaged == 0 || damaged >= MOST_DAMAGED);
        }
    }

    /// Opens what lies on the disk.
    ///
    /// @param data
    ///            private data folder
    /// @param calls
    ///            asks the centre as this kiosk
    /// @throws SyncException
    ///             when the folder cannot be made
    public Catalogues(URI central, Path data, Function<Ask, Reply> calls, SignedDocuments documents, Timings timings)
            throws SyncException {
        this.central = central;
        this.calls = calls;
        this.documents = documents;
        this.timings = timings;
        this.folder = data.resolve("catalogue");
        try {
            DurableFiles.folder(folder);
            this.versions = new Versions(folder.resolve("versions"));
        } catch (IOException e) {
            throw new SyncException("cannot make " + folder + "; check that the disk is writable", e);
        }
        reopen();
    }

    private void reopen() {
        Path pointer = folder.resolve("current.jws");
        if (!Files.exists(pointer)) {
            return;
        }
        try {
            SignedDocument document = documents.reopen(Files.readString(pointer), DocumentKind.CATALOGUE);
            Claims claims = claims(document);
            if (!versions.counts(claims.version(), claims.folder())) {
                forget();
                LOG.warn("the catalogue {} is not on this disk any more; it is fetched again", claims.version());
            }
        } catch (NotTrustedException | RefusedException e) {
            forget();
            LOG.warn("the catalogue on this disk is not used: {}", e.getMessage());
        } catch (IOException e) {
            LOG.warn("the catalogue on this disk cannot be read ({})", e.getClass().getSimpleName());
        }
    }

    /// So that the next poll is answered with the whole.
    private void forget() {
        try {
            Files.deleteIfExists(folder.resolve("seen.json"));
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", folder.resolve("seen.json"));
        }
    }

    /// From now on catalogues are fetched, and read like this before they count.
    public void check(CatalogueCheck by) {
        check = Optional.of(by);
    }

    /// The version that counts now, held until it is closed; empty when none has come: the program brings one along.
    public Optional<CatalogueLease> lease() {
        return versions.lease();
    }

    public Optional<String> version() {
        return versions.version();
    }

    /// Tells every version that begins to count from now on.
    public AutoCloseable onChange(Consumer<String> listener) {
        return news.listen(listener);
    }

    /// Why the last one that came was refused; empty when it was not.
    public Optional<String> refusal() {
        return seen().map(Seen::why).filter(why -> !why.isEmpty());
    }

    /// Asks once. False when nobody answered. Blocks.
    public synchronized boolean fetch() {
        if (check.isEmpty() || documents.pinned().isEmpty()) {
            return true;
        }
        Optional<Seen> seen = seen();
        Ask ask = Ask.get(Endpoints.at(central, "v1/catalogue"), timings.smallCall());
        Optional<String> etag = seen.map(Seen::etag).filter(it -> !it.isEmpty());
        Reply reply = calls.apply(etag.isPresent() ? ask.with("If-None-Match", etag.get()) : ask);
        return switch (reply) {
            case Reply.NoAnswer _ -> false;
            case Reply.Answer answer when answer.status() == NOT_MODIFIED -> true;
            case Reply.Answer answer when answer.isSuccess() -> came(answer, seen, check.get());
            case Reply.Answer answer -> !answer.meansLater();
        };
    }

    private boolean came(Reply.Answer answer, Optional<Seen> seen, CatalogueCheck by) {
        if (!answer.header("Content-Type").orElse("").startsWith("application/jose")) {
            return false;
        }
        String etag = answer.header("ETag").orElse("");
        String sha256 = "";
        try {
            SignedDocument document = documents.open(new String(answer.body(), UTF_8), DocumentKind.CATALOGUE);
            Claims claims = claims(document);
            sha256 = claims.sha256();
            if (seen.filter(it -> it.isRefusedForGood(claims.sha256())).isPresent()) {
                throw new RefusedException(seen.get().why());
            }
            return take(document, claims, by) && kept(new Seen(etag, "", "", 0));
        } catch (NotTrustedException e) {
            // it is not the centre's word, so its tag is not either: the genuine one may still come under it
            return refused(new Seen(seen.map(Seen::etag).orElse(""), "", String.valueOf(e.getMessage()), 0));
        } catch (DamagedException e) {
            String digest = sha256;
            int damaged = 1 + seen.filter(it -> it.refused().equals(digest)).map(Seen::damaged).orElse(0);
            return refused(new Seen(damaged < MOST_DAMAGED ? "" : etag, sha256, String.valueOf(e.getMessage()),
                    damaged));
        } catch (RefusedException e) {
            return refused(new Seen(etag, sha256, String.valueOf(e.getMessage()), 0));
        } catch (IOException e) {
            LOG.warn("a catalogue cannot be kept on this disk ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean refused(Seen seen) {
        LOG.warn("a catalogue is refused: {}; the one before stays", seen.why());
        return kept(seen);
    }

    private static Claims claims(SignedDocument document) throws NotTrustedException, RefusedException {
        Claims claims = document.claims(Claims.class);
        boolean sound = claims.version().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,39}")
                && claims.sha256().matches("[0-9a-f]{64}") && claims.bytes() > 0
                && claims.bytes() <= Bundle.LONGEST_PACKED;
        if (!sound) {
            throw new RefusedException("its claims are not those of a catalogue, or it is larger than "
                    + (Bundle.LONGEST_PACKED >> 20) + " MiB");
        }
        return claims;
    }

    /// False when the line broke.
    private boolean take(SignedDocument document, Claims claims, CatalogueCheck by)
            throws RefusedException, DamagedException, IOException {
        if (versions.version().isEmpty() || !Files.isDirectory(folder.resolve("versions").resolve(claims.folder()))) {
            Path zip = folder.resolve("incoming.zip");
            try {
                if (!download(claims, zip)) {
                    return false;
                }
                settle(claims, zip, by);
            } finally {
                Files.deleteIfExists(zip);
            }
        }
        DurableFiles.write(folder.resolve("current.jws"), out -> {
            out.write(document.compact().getBytes(UTF_8));
            return claims;
        });
        documents.accepted(document);
        boolean changed = !versions.version().equals(Optional.of(claims.version()));
        versions.counts(claims.version(), claims.folder());
        if (changed) {
            LOG.info("the catalogue {} counts from now on", claims.version());
            news.tell(claims.version());
        }
        return true;
    }

    private boolean download(Claims claims, Path zip) throws RefusedException, DamagedException, IOException {
        URI address = Endpoints.at(central, "v1/catalogue").resolve(claims.url());
        if (!address.equals(Endpoints.at(central, "v1/catalogue/bundles/" + claims.version()))) {
            throw new RefusedException("it points to another address than the centre's bundles");
        }
        Reply reply = calls.apply(Ask.get(address, timings.upload()).into(zip, claims.bytes()));
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            LOG.info("the catalogue {} could not be fetched: {}", claims.version(), reply.line());
            return false;
        }
        if (Files.size(zip) < claims.bytes()) {
            return false;
        }
        if (!Sha256.hexOf(zip).equals(claims.sha256())) {
            throw new DamagedException("its bytes are not those that were signed");
        }
        return true;
    }

    private void settle(Claims claims, Path zip, CatalogueCheck by) throws RefusedException, IOException {
        Path unpacked = versions.fresh();
        new Bundle(zip).unpackInto(unpacked);
        Optional<String> wrong = by.wrongWith(unpacked);
        if (wrong.isPresent()) {
            throw new RefusedException(wrong.get());
        }
        versions.settle(unpacked, claims.folder());
    }

    private Optional<Seen> seen() {
        Path file = folder.resolve("seen.json");
        try {
            return Files.exists(file) ? Json.read(Files.readAllBytes(file), Seen.class) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean kept(Seen seen) {
        Path file = folder.resolve("seen.json");
        try {
            DurableFiles.write(file, out -> {
                out.write(Json.bytes(seen));
                return file;
            });
        } catch (IOException e) {
            LOG.warn("{} cannot be written", file);
        }
        return true;
    }
}
