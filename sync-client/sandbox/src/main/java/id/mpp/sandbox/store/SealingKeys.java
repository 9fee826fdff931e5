package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.SealingKey;

/// Keeps the sealing key over a restart: parcels sealed to it may still be waiting on kiosks. A real centre would keep
/// it in an HSM; the sandbox's citizens are invented.
public final class SealingKeys {

    private static final String KEY_ID = "centre-1";

    private SealingKeys() {
    }

    public static SealingKey current(Database database) {
        return database.alone(() -> database
                .one("SELECT * FROM sealing_keys WHERE key_id = ?",
                        row -> new SealingKey(row.text("key_id"), row.bytes("private_key"), row.bytes("public_key")),
                        KEY_ID)
                .orElseGet(() -> make(database)));
    }

    private static SealingKey make(Database database) {
        SealingKey key = SealingKey.generate(KEY_ID);
        database.update("INSERT INTO sealing_keys (key_id, private_key, public_key) VALUES (?, ?, ?)", key.keyId(),
                key.privateKey(), key.publicKey());
        return key;
    }
}
