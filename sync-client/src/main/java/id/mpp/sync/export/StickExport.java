package id.mpp.sync.export;

import id.mpp.sync.Delivery;
import id.mpp.sync.Export;
import id.mpp.sync.ParcelId;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.spool.Disk;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.ParcelFile;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.SignedDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries parcels out on a stick, and the centre's word about them back.
public final class StickExport {

    private static final Logger LOG = LoggerFactory.getLogger(StickExport.class);
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final FolderSpool spool;
    private final Supplier<Optional<EnrolmentRecord>> enrolment;
    private final SignedDocuments documents;
    private final InstantSource time;
    private final Consumer<Delivery> deliveries;

    private record Claims(List<Ack> acks) {
    }

    private record Ack(UUID id, String sha256, String receipt, Instant receivedAt) {
    }

    /// @param deliveries
    ///            told of every parcel that an acknowledgement took from the spool
    public StickExport(FolderSpool spool, Supplier<Optional<EnrolmentRecord>> enrolment, SignedDocuments documents,
            InstantSource time, Consumer<Delivery> deliveries) {
        this.spool = spool;
        this.enrolment = enrolment;
        this.documents = documents;
        this.time = time;
        this.deliveries = deliveries;
    }

    private Optional<Stick> stick(Path root) {
        // the name comes from the centre, and becomes a folder here
        return enrolment.get()
                .map(EnrolmentRecord::kioskId)
                .filter(id -> PLAIN_NAME.matcher(id).matches())
                .map(id -> new Stick(Disk.LOCAL, Disk.REMOVABLE, root, id));
    }

    /// Copies everything that waits. May be repeated at any time.
    public Export write(Path root) {
        List<ParcelFile> line = spool.line();
        Export export = stick(root).map(stick -> stick.take(line, time.instant()))
                .orElseGet(() -> new Export(0, 0, line.size(), Optional.of(Export.Trouble.NOT_ENROLLED)));
        LOG.info("exported {} parcels to a stick, {} were there, {} are left: {}", export.written(),
                export.alreadyThere(), export.left(), export.trouble().map(Enum::name).orElse("all is well"));
        return export;
    }

    /// Takes the centre's word for what has arrived, after its signature has been checked.
    public Export.Acknowledged readAcknowledgement(Path root) {
        Optional<Stick> stick = stick(root);
        if (stick.isEmpty()) {
            return refused("this kiosk is not enrolled");
        }
        try {
            Optional<String> compact = stick.get().acknowledgement(DocumentKind.PARCEL_ACKS.longest());
            if (compact.isEmpty()) {
                return refused("no acknowledgement for this kiosk on the stick");
            }
            return believe(documents.open(compact.get(), DocumentKind.PARCEL_ACKS).claims(Claims.class).acks(),
                    stick.get());
        } catch (NotTrustedException e) {
            return refused("the acknowledgement is not believed: " + e.getMessage());
        } catch (IOException e) {
            return refused("the acknowledgement cannot be read: plug the stick in again");
        }
    }

    private Export.Acknowledged believe(List<Ack> acks, Stick stick) {
        int removed = 0;
        int gone = 0;
        int different = 0;
        for (Ack ack : acks) {
            var id = new ParcelId(ack.id());
            Optional<ParcelFile> parcel = spool.find(id);
            if (parcel.isEmpty()) {
                gone++;
            } else if (!parcel.get().sha256().equals(ack.sha256())) {
                LOG.warn("{} was acknowledged with other bytes than wait here", id);
                different++;
                continue;
            } else if (remove(parcel.get(), ack)) {
                removed++;
            }
            stick.tidy(id);
        }
        LOG.info("an acknowledgement from a stick: {} removed, {} gone before, {} different", removed, gone, different);
        return new Export.Acknowledged(removed, gone, different, Optional.empty());
    }

    private boolean remove(ParcelFile parcel, Ack ack) {
        boolean waited;
        try {
            waited = spool.delivered(parcel, ack.receipt(), time.instant());
        } catch (IOException e) {
            LOG.warn("a delivered parcel could not be removed from the disk: {}", e.getClass().getSimpleName());
            waited = true;
        }
        if (waited) {
            deliveries.accept(new Delivery.Delivered(parcel.id(), ack.receipt(), ack.sha256(), ack.receivedAt()));
        }
        return waited;
    }

    private static Export.Acknowledged refused(String why) {
        LOG.warn("no acknowledgement was taken: {}", why);
        return new Export.Acknowledged(0, 0, 0, Optional.of(why));
    }
}
