package id.mpp.sandbox.store;

import id.mpp.sandbox.signing.TrustRoot;
import java.net.URI;
import java.util.Optional;

/// Keeps the trust root over a restart: kiosks were given it once and take no other.
public final class TrustRoots {

    private TrustRoots() {
    }

    public static TrustRoot kept(Database database) {
        return database.alone("keys", () -> database.one("SELECT jwk FROM trust_root", row -> row.text("jwk"))
                .map(TrustRoot::ofStored)
                .orElseGet(() -> make(database)));
    }

    /// The address under which the centre last listened: kiosks believe what names it as its issuer.
    public static Optional<URI> issuer(Database database) {
        return database.one("SELECT issuer FROM trust_root", row -> row.maybeText("issuer"))
                .flatMap(kept -> kept).map(URI::create);
    }

    public static void keepIssuer(Database database, URI base) {
        database.update("UPDATE trust_root SET issuer = ?", base.toString());
    }

    private static TrustRoot make(Database database) {
        TrustRoot root = TrustRoot.generate();
        database.update("INSERT INTO trust_root (id, jwk) VALUES (1, ?)", root.toStored());
        return root;
    }
}
