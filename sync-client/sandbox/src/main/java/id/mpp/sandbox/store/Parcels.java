package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Parcels and what was in them.
public final class Parcels {

    private final Database database;

    public Parcels(Database database) {
        this.database = database;
    }

    /// Whether a parcel was new here.
    public sealed interface Taking {

        record First(ReceivedParcel parcel) implements Taking {
        }

        /// The same bytes came before; the acknowledgement of then holds.
        record Again(ReceivedParcel parcel) implements Taking {
        }

        /// Other bytes came under this id.
        record Conflict() implements Taking {
        }
    }

    /// Takes a parcel over unless it is here already.
    ///
    /// @param alsoOnce
    ///            done in the same transaction, and only if the parcel is new
    public Taking take(ReceivedParcel parcel, List<Opening.Part> parts, Runnable alsoOnce) {
        try {
            return takeOnce(parcel, parts, alsoOnce);
        } catch (StoreException e) {
            if (e.isDuplicate()) {
                // the same parcel came on two lines at once and the other was quicker
                return takeOnce(parcel, parts, alsoOnce);
            }
            throw e;
        }
    }

    private Taking takeOnce(ReceivedParcel parcel, List<Opening.Part> parts, Runnable alsoOnce) {
        return database.together(() -> {
            Optional<ReceivedParcel> before = find(parcel.id());
            if (before.isPresent()) {
                boolean same = before.get().sealedSha256().equals(parcel.sealedSha256());
                return same ? new Taking.Again(before.get()) : new Taking.Conflict();
            }
            insert(parcel);
            for (int i = 0; i < parts.size(); i++) {
                Opening.Part part = parts.get(i);
                database.update("INSERT INTO parts (parcel_id, position, name, media_type, content)"
                        + " VALUES (?, ?, ?, ?, ?)", parcel.id(), i, part.name(), part.mediaType(), part.bytes());
            }
            alsoOnce.run();
            return new Taking.First(parcel);
        });
    }

    private void insert(ReceivedParcel p) {
        database.update("INSERT INTO parcels (id, kiosk_id, kind, receipt, agency_id, service_id, service_name,"
                + " assurance, sealed_sha256, received_sha256, received_at, manifest, imported, proof)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", p.id(), p.kioskId(), p.kind(), p.receipt(),
                p.agencyId(), p.serviceId(), p.serviceName(), p.assurance(), p.sealedSha256(), p.receivedSha256(),
                p.receivedAt(), p.manifest(), p.imported(), p.proof());
    }

    public Optional<ReceivedParcel> find(String id) {
        return database.one("SELECT * FROM parcels WHERE id = ?", Parcels::parcel, id);
    }

    /// How many of each kind have come, by kind.
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        database.all("SELECT kind, COUNT(*) AS how_many FROM parcels GROUP BY kind",
                row -> counts.put(row.text("kind"), row.number("how_many")));
        return counts;
    }

    /// Latest first.
    public List<ReceivedParcel> all() {
        return database.all("SELECT * FROM parcels ORDER BY received_at DESC, id DESC", Parcels::parcel);
    }

    public List<Opening.Part> parts(String id) {
        return database.all("SELECT * FROM parts WHERE parcel_id = ? ORDER BY position",
                row -> new Opening.Part(row.text("name"), row.text("media_type"), row.bytes("content")), id);
    }

    /// The PDF of this name. Where no part is called `application.pdf`, the first PDF is.
    public Optional<Opening.Part> pdf(String id, String name) {
        List<Opening.Part> pdfs = parts(id).stream().filter(p -> p.mediaType().equals("application/pdf")).toList();
        return pdfs.stream().filter(p -> p.name().equals(name)).findFirst()
                .or(() -> pdfs.stream().filter(_ -> name.equals("application.pdf")).findFirst());
    }

    private static ReceivedParcel parcel(Database.Row row) throws SQLException {
        return new ReceivedParcel(row.text("id"), row.text("kiosk_id"), row.text("kind"), row.text("receipt"),
                row.text("agency_id"), row.text("service_id"), row.text("service_name"), row.text("assurance"),
                row.text("sealed_sha256"), row.text("received_sha256"), row.instant("received_at"),
                row.text("manifest"), row.flag("imported"),
                row.maybeText("proof").orElse(""));
    }
}
