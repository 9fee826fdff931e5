package id.mpp.sync;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The kiosk's side of the central service. Opened with `SyncClients.open(config, clock)`; it enrols, keeps the token
/// fresh, carries parcels and watches the network by itself, on virtual threads. Futures never complete exceptionally.
/// Listeners are called on its threads.
public interface SyncClient extends AutoCloseable {

    Enrolment enrolment();

    /// Tells the present state at once and every change. The returned handle ends the telling.
    AutoCloseable onEnrolment(Consumer<Enrolment> listener);

    /// Trades a one-time code for a place in the fleet: what was typed, or the whole content of the QR that was
    /// scanned. Completes with what became of it; while the centre is away it is tried again by itself.
    CompletableFuture<Enrolment> enrol(String code);

    Spool spool();

    /// Signs with this kiosk's key what the receipt of a parcel says, so that anybody can verify it. Empty when the
    /// kiosk is not enrolled, its chip does not answer in time, or the address would not fit a narrow paper: the receipt
    /// is then good without. Asks nobody.
    CompletableFuture<Optional<CertifiedReceipt>> certify(ReceiptClaim claim);

    /// Copies what waits, still sealed, into `mpp-parcels/<kiosk>` on a stick that is mounted at `stick`.
    CompletableFuture<Export> exportTo(Path stick);

    /// Reads the centre's signed acknowledgement back from a stick and deletes here exactly what it names with an
    /// equal digest.
    CompletableFuture<Export.Acknowledged> readAcknowledgement(Path stick);

    /// Every attempt to deliver, from now on.
    AutoCloseable onDelivery(Consumer<Delivery> listener);

    Network network();

    /// Tells the present state at once and every change.
    AutoCloseable onNetwork(Consumer<Network> listener);

    /// Starts a sign-in by phone. `locale` is `id` or `en`, for the page the citizen sees.
    CompletableFuture<SignIn> signIn(String locale);

    /// Revokes what a sign-in left; called at the end of every session.
    void forgetCitizen();

    CompletableFuture<Reservation> reserve(UUID ticketId, String agencyId, String serviceId, boolean priority);

    /// The lines of all agencies, or empty when the centre does not answer.
    CompletableFuture<Optional<List<QueueState>>> queues();

    /// Documents and applications of the citizen who is signed in now.
    CitizenFiles files();

    /// Opens a way for one paper from the citizen's phone. It ends by itself after some minutes, and with the session.
    Handover handOver(Handover.Wish wish, Consumer<Handover.State> told);

    /// How far one application is, without a sign-in. A wrong date and an unknown number get the same answer.
    CompletableFuture<Inquiry<ApplicationStatus>> application(String receipt, LocalDate birthDate);

    /// What became of a complaint, by its number alone.
    CompletableFuture<Inquiry<ComplaintStatus>> complaint(String number);

    /// Trades a booking for a queue number. The same `ticketId` gets the same number again.
    ///
    /// @param voided
    ///            ids asked for with this code before which nobody has: their booking is free again, whether or not the
    ///            parcels that say so have arrived
    CompletableFuture<CheckIn> checkIn(String code, UUID ticketId, List<UUID> voided);

    /// The first time.
    default CompletableFuture<CheckIn> checkIn(String code, UUID ticketId) {
        return checkIn(code, ticketId, List.of());
    }

    /// Whether this badge and PIN may open the staff's pages; answered here, also without a line.
    CompletableFuture<StaffCheck> staff(String badge, String pin);

    /// Who carries out what the centre commands, each once; reported to the centre by itself.
    void obey(Command.Obeying by);

    /// The words to show while the centre has this kiosk out of service, also after a restart.
    Optional<String> outOfService();

    /// Reads catalogues before they count; none is fetched before somebody can.
    void checkCatalogue(CatalogueCheck check);

    /// The catalogue that counts now, kept until the lease is closed; empty while the centre has sent none.
    Optional<CatalogueLease> catalogue();

    /// Tells the version of every catalogue that begins to count from now on.
    AutoCloseable onCatalogue(Consumer<String> listener);

    /// @param screen
    ///            the screen's name, `documents`; never what is on it
    HelpCall callStaff(String screen);

    /// What the heartbeat reports; asked every half minute.
    void reportHealth(Supplier<KioskHealth> health);

    /// The centre's time as far as it is known from its answers; the machine's own otherwise.
    Instant centralTime();

    /// Stops carrying; what waits, waits on disk.
    @Override
    void close();
}
