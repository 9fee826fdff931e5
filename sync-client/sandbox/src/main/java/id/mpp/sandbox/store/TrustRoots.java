package id.mpp.sandbox.store;

import id.mpp.sandbox.signing.TrustRoot;

/// Keeps the trust root over a restart: kiosks were given it once and take no other.
public final class TrustRoots {

    private TrustRoots() {
    }

    public static TrustRoot kept(Database database) {
        return database.alone("keys", () -> database.one("SELECT jwk FROM trust_root", row -> row.text("jwk"))
                .map(TrustRoot::ofStored)
                .orElseGet(() -> make(database)));
    }

    private static TrustRoot make(Database database) {
        TrustRoot root = TrustRoot.generate();
        database.update("INSERT INTO trust_root (id, jwk) VALUES (1, ?)", root.toStored());
        return root;
    }
}
