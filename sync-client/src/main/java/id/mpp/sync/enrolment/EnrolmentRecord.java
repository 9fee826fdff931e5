package id.mpp.sync.enrolment;

import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncException;
import id.mpp.sync.http.Json;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.spool.DurableFiles;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.TrustRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the centre told when it took this kiosk in; kept in `enrolment.json` so that a kiosk starts without the centre.
///
/// @param central
///            the base address it was enrolled at
/// @param kioskId
///            also the OAuth client id
/// @param sealingKey
///            the first one; newer ones come signed
/// @param trustRoot
///            missing in a record from before there was one, or from a centre that signs nothing: then nothing signed is
///            believed until the kiosk is enrolled again
public record EnrolmentRecord(URI central, String kioskId, int kioskNumber, URI issuer, SealingKey sealingKey,
        Optional<TrustRoot> trustRoot, Optional<Integer> keyNumber) {

    private static final String FILE = "enrolment.json";

    int key() {
        return keyNumber.orElse(1);
    }

    Enrolment enrolled() {
        return new Enrolment.Enrolled(kioskId, kioskNumber);
    }

    /// Whom to believe from now on.
    Optional<Pinned> pinned() {
        return trustRoot.map(root -> new Pinned(root, central, kioskId));
    }

    /// @throws SyncException
    ///             when the file is there and cannot be read
    public static Optional<EnrolmentRecord> read(Path folder) throws SyncException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readAllBytes(file), EnrolmentRecord.class)
                    .orElseThrow(() -> new SyncException(file + " is damaged; remove it and enrol again")));
        } catch (IOException e) {
            throw new SyncException("cannot read " + file, e);
        }
    }

    void writeTo(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        DurableFiles.write(file, out -> {
            out.write(Json.bytes(this));
            return file;
        });
    }
}
