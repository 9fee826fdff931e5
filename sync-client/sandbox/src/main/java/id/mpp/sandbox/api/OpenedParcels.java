package id.mpp.sandbox.api;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.opener.ParcelOpener;
import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.signing.Typ;
import id.mpp.sandbox.store.Intake;
import id.mpp.sandbox.store.Parcels.Taking;
import id.mpp.sandbox.store.ReceivedParcel;
import id.mpp.sandbox.store.TicketReport;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens sealed bytes and takes them over, whether they came by the network or on a stick. What cannot be taken is
/// a [Refusal].
public final class OpenedParcels {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedParcels.class);

    private final ParcelOpener opener;
    private final Intake intake;
    private final Statements statements;

    /// Said of sticks only: on the line a kiosk is known by its token.
    static final String OF_ANOTHER_KIOSK = "parcel-of-another-kiosk";

    public OpenedParcels(ParcelOpener opener, Intake intake, Statements statements) {
        this.opener = opener;
        this.intake = intake;
        this.statements = statements;
    }

    /// @param sha256
    ///            of `sealed`, hex
    Taking take(String kioskId, String id, byte[] sealed, String sha256, boolean imported) {
        Opening.Opened opened = opened(id, sealed);
        ManifestReader manifest = new ManifestReader(opened.manifest());
        String maker = opened.manifest().path("kiosk").asString("");
        if (imported && !maker.isEmpty() && !maker.equals(kioskId)) {
            throw new Refusal(422, OF_ANOTHER_KIOSK, "Another kiosk made it");
        }
        Optional<TicketReport> ticket = opened.kind() == Opening.Kind.TICKET
                ? Optional.of(manifest.ticket(kioskId))
                : Optional.empty();
        return intake.take(parcel(kioskId, id, sha256, imported, opened, manifest, ticket), opened, ticket);
    }

    boolean has(String kioskId, String id) {
        return intake.find(id).filter(parcel -> parcel.kioskId().equals(kioskId)).isPresent();
    }

    private ReceivedParcel parcel(String kioskId, String id, String sha256, boolean imported, Opening.Opened opened,
            ManifestReader manifest, Optional<TicketReport> ticket) {
        return switch (opened.kind()) {
            case TICKET, APPLICATION -> signed(new ReceivedParcel(id, kioskId, opened.kind().name(),
                    ticket.map(TicketReport::number).orElseGet(manifest::receipt), manifest.agencyId(),
                    manifest.serviceId(), manifest.serviceName(), manifest.assurance(), sha256, sha256, intake.now(),
                    opened.manifest().toString(), imported, ""));
            case SURVEY, COMPLAINT, AUDIT, HEALTH -> signed(new ReceivedParcel(id, kioskId, opened.kind().name(),
                    manifest.maybe("receipt").orElse(id), manifest.maybe("agencyId").orElse("-"),
                    manifest.maybe("serviceId").orElse("-"), manifest.maybe("serviceName").orElse("-"),
                    manifest.assurance(), sha256, sha256, intake.now(), opened.manifest().toString(), imported, ""));
        };
    }

    private ReceivedParcel signed(ReceivedParcel p) {
        String proof = statements.sign(Typ.RECEIPT, p.kioskId(), 1, acknowledgement(p));
        return new ReceivedParcel(p.id(), p.kioskId(), p.kind(), p.receipt(), p.agencyId(), p.serviceId(),
                p.serviceName(), p.assurance(), p.sealedSha256(), p.receivedSha256(), p.receivedAt(), p.manifest(),
                p.imported(), proof);
    }

    /// `{id, sha256, receipt, receivedAt}`, by which a kiosk knows that it may delete its copy.
    static Map<String, Object> acknowledgement(ReceivedParcel parcel) {
        return Map.of("id", parcel.id(), "receipt", parcel.receipt(), "sha256", parcel.receivedSha256(), "receivedAt",
                parcel.receivedAt().toString());
    }

    private Opening.Opened opened(String id, byte[] sealed) {
        return switch (opener.open(sealed)) {
            case Opening.Opened opened when opened.id().toString().equals(id) -> opened;
            case Opening.Opened _ -> throw unreadable(id, "it belongs to another id");
            case Opening.Unreadable(String why) -> throw unreadable(id, why);
        };
    }

    private static Refusal unreadable(String id, String why) {
        LOG.warn("Parcel {} cannot be opened: {}", id, why);
        return new Refusal(422, "parcel-unreadable", "The parcel cannot be opened").saying("detail", why);
    }
}
