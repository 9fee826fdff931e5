package id.mpp.sandbox.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Documents that citizens handed in and asked to keep.
public final class Vault {

    private final Database database;

    public Vault(Database database) {
        this.database = database;
    }

    /// What is known of a document without opening it.
    ///
    /// @param type
    ///            canonical, `kk`
    /// @param source
    ///            where it was handed in
    /// @param sha256
    ///            of the PDF, hex
    public record Document(String id, String type, String name, Instant storedAt, String source, int pages,
            String sha256) {

        @Override
        public String toString() {
            return "Document[" + id + "]";
        }
    }

    /// To which text the citizen agreed, and when.
    public record Consent(String version, String at) {
    }

    /// Keeps a document. The same pages of the same citizen are kept once.
    void keep(String nik, Document document, Consent consent, byte[] pdf) {
        if (database.count("SELECT COUNT(*) FROM vault_documents WHERE nik = ? AND sha256 = ? AND type = ?", nik,
                document.sha256(), document.type()) > 0) {
            return;
        }
        database.update("INSERT INTO vault_documents (id, nik, type, name, stored_at, source, pages, sha256,"
                + " consent_version, consented_at, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", document.id(),
                nik, document.type(), document.name(), document.storedAt(), document.source(), document.pages(),
                document.sha256(), consent.version(), consent.at(), pdf);
    }

    /// Puts in what an invented citizen has from the beginning; does nothing the second time.
    public void fill(String nik, Document document, byte[] pdf) {
        keep(nik, document, new Consent("contoh", document.storedAt().toString()), pdf);
    }

    /// Newest first.
    public List<Document> of(String nik) {
        return database.all("SELECT id, type, name, stored_at, source, pages, sha256 FROM vault_documents WHERE nik = ?"
                + " ORDER BY stored_at DESC, id", Vault::document, nik);
    }

    /// The pages, for their owner only.
    public Optional<byte[]> pdf(String nik, String id) {
        return database.one("SELECT content FROM vault_documents WHERE nik = ? AND id = ?", row -> row.bytes("content"),
                nik, id);
    }

    /// A paper of an application that lay here already.
    ///
    /// @param name
    ///            the service's name for the paper, `kk`
    /// @param document
    ///            empty where the applicant has no such document
    public record Used(String name, Optional<Document> document) {
    }

    /// Notes that an application refers to a document instead of carrying its pages.
    void refer(String parcelId, int position, String name, String id, String nik) {
        database.update(
                "INSERT INTO vault_references (parcel_id, position, name, vault_id, nik) VALUES (?, ?, ?, ?, ?)",
                parcelId, position, name, id, nik);
    }

    /// What an application refers to, in its order.
    public List<Used> usedBy(String parcelId) {
        return database.all("SELECT name, vault_id, nik FROM vault_references WHERE parcel_id = ? ORDER BY position",
                Reference::of, parcelId).stream().map(it -> new Used(it.name(), of(it.nik(), it.vaultId()))).toList();
    }

    /// The pages an application refers to by this name; only those of the applicant.
    public Optional<byte[]> pdfUsedBy(String parcelId, String name) {
        return database.one("SELECT name, vault_id, nik FROM vault_references WHERE parcel_id = ? AND name = ?",
                Reference::of, parcelId, name).flatMap(it -> pdf(it.nik(), it.vaultId()));
    }

    private record Reference(String name, String vaultId, String nik) {

        static Reference of(Database.Row row) throws SQLException {
            return new Reference(row.text("name"), row.text("vault_id"), row.text("nik"));
        }

        @Override
        public String toString() {
            return "Reference[" + name + "]";
        }
    }

    private Optional<Document> of(String nik, String id) {
        return of(nik).stream().filter(document -> document.id().equals(id)).findFirst();
    }

    private static Document document(Database.Row row) throws SQLException {
        return new Document(row.text("id"), row.text("type"), row.text("name"), row.instant("stored_at"),
                row.text("source"), row.number("pages"), row.text("sha256"));
    }
}
