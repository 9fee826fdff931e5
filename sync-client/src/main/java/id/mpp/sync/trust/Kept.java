package id.mpp.sync.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One kind of signed document: fetched again and again, the last good one kept on disk as it came, so that a kiosk
/// without a line goes on with it and a manipulated file is noticed.
///
/// @param <T>
///            what it says
public final class Kept<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Kept.class);

    private final DocumentKind kind;
    private final Path file;
    private final URI address;
    private final SignedDocuments documents;
    private final Function<Ask, Reply> calls;
    private final Duration patience;
    private final Reading<T> reading;
    private Optional<Held<T>> held = Optional.empty();

    private record Held<T>(Pinned whom, SignedDocument document, T value) {
    }

    /// Makes sense of the claims.
    public interface Reading<T> {
        /// @throws NotTrustedException
        ///             when they make none
        T read(SignedDocument document) throws NotTrustedException;
    }

    /// How a fetch ended.
    public sealed interface Fetched {

        /// A new one counts.
        record Fresh() implements Fetched {
        }

        /// Still the same.
        record Same() implements Fetched {
        }

        /// What came is not believed; the one before stays.
        record Refused(String why) implements Fetched {
        }

        /// The centre has none.
        record None(String why) implements Fetched {
        }

        /// Nobody answered who could have.
        record Later(String why) implements Fetched {
        }

        /// Whether asking again soon makes no difference.
        default boolean isSettled() {
            return !(this instanceof Later);
        }
    }

    /// @param folder
    ///            the private data folder
    /// @param calls
    ///            asks the centre as this kiosk
    public Kept(DocumentKind kind, Path folder, URI address, SignedDocuments documents, Function<Ask, Reply> calls,
            Duration patience, Reading<T> reading) {
        this.kind = kind;
        this.file = folder.resolve("trust").resolve(kind.typ().replace("+jwt", ".jws"));
        this.address = address;
        this.documents = documents;
        this.calls = calls;
        this.patience = patience;
        this.reading = reading;
    }

    /// What the last good one says; empty while there was none from the centre this kiosk is enrolled at.
    public synchronized Optional<T> value() {
        return held().map(Held::value);
    }

    /// The last good one itself.
    public synchronized Optional<SignedDocument> document() {
        return held().map(Held::document);
    }

    private Optional<Held<T>> held() {
        Optional<Pinned> whom = documents.pinned();
        if (whom.isEmpty()) {
            return Optional.empty();
        }
        if (held.filter(it -> it.whom().equals(whom.get())).isEmpty()) {
            held = load(whom.get());
        }
        return held;
    }

    private Optional<Held<T>> load(Pinned whom) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedDocument document = documents.reopen(Files.readString(file), kind);
            return Optional.of(new Held<>(whom, document, reading.read(document)));
        } catch (NotTrustedException e) {
            LOG.warn("{} is not used: {}", file, e.getMessage());
        } catch (IOException e) {
            LOG.warn("{} cannot be read ({})", file, e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /// Asks once. Blocks.
    public Fetched fetch() {
        Optional<Pinned> whom = documents.pinned();
        if (whom.isEmpty()) {
            return new Fetched.None("no trust root");
        }
        Reply reply = calls.apply(Ask.get(address, patience));
        if (!(reply instanceof Reply.Answer answer && answer.isSuccess())) {
            return reply instanceof Reply.Answer no && !no.meansLater()
                    ? new Fetched.None(reply.line())
                    : new Fetched.Later(reply.line());
        }
        if (!answer.header("Content-Type").orElse("").startsWith("application/jose")) {
            return new Fetched.Later("something else than a signed document: a captive portal?");
        }
        Fetched fetched = judge(new String(answer.body(), UTF_8).strip(), whom.get());
        if (fetched instanceof Fetched.Refused(String why)) {
            LOG.warn("what came as {} is refused: {}; the one before stays", kind.typ(), why);
        }
        return fetched;
    }

    private synchronized Fetched judge(String compact, Pinned whom) {
        if (held().filter(it -> it.document().compact().equals(compact)).isPresent()) {
            return new Fetched.Same();
        }
        try {
            SignedDocument document = documents.open(compact, kind);
            T value = reading.read(document);
            keep(document);
            held = Optional.of(new Held<>(whom, document, value));
            return new Fetched.Fresh();
        } catch (NotTrustedException e) {
            return new Fetched.Refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            LOG.warn("{} cannot be kept on this disk ({})", file, e.getClass().getSimpleName());
            return new Fetched.Later("the disk does not take it");
        }
    }

    private void keep(SignedDocument document) throws IOException {
        DurableFiles.folder(file.getParent() == null ? Path.of("") : file.getParent());
        DurableFiles.write(file, out -> {
            out.write(document.compact().getBytes(UTF_8));
            return file;
        });
        documents.accepted(document);
    }
}
