package id.mpp.kiosk;

import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.CatalogueCheck;
import id.mpp.sync.CatalogueLease;
import id.mpp.sync.CertifiedReceipt;
import id.mpp.sync.CheckIn;
import id.mpp.sync.CitizenFiles;
import id.mpp.sync.Command;
import id.mpp.sync.ComplaintStatus;
import id.mpp.sync.Delivery;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Export;
import id.mpp.sync.Handover;
import id.mpp.sync.HelpCall;
import id.mpp.sync.KioskHealth;
import id.mpp.sync.Network;
import id.mpp.sync.ParcelId;
import id.mpp.sync.QueueState;
import id.mpp.sync.Reservation;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.SentAnswers;
import id.mpp.sync.SignIn;
import id.mpp.sync.StaffCheck;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.VaultDocument;
import id.mpp.sync.WaitingTime;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The far end of the errands: a centre that answers as a test wants.
public final class FakeCentre implements SyncClient {

    /// By the centre's clock.
    public static final Instant TIME = Instant.parse("2026-11-23T02:49:07Z");

    public final FakeSpool spool = new FakeSpool();
    public boolean online = true;
    /// Why it gives no number.
    public Optional<String> declines = Optional.empty();
    /// Which agency gives none; every one unless told.
    public Optional<String> declinesOnly = Optional.empty();
    /// What it says of any badge and PIN.
    public StaffCheck staff = new StaffCheck.NoRoster();
    /// How many parcels an export finds, and how many of them a stick says have arrived.
    int unsent;
    int acknowledged;
    public int forgotten;
    public int staffCalls;
    public CompletableFuture<SignIn> signIn = CompletableFuture.completedFuture(new SignIn.Unavailable("offline"));
    public String signInLocale = "";
    /// What the centre keeps of whoever is signed in; never answers when it never completes.
    public CompletableFuture<Inquiry<List<VaultDocument>>> documents = CompletableFuture
            .completedFuture(new Inquiry.Found<>(List.of()));
    /// How far the applications are of whoever is signed in, and what was sent with one of them.
    public CompletableFuture<Inquiry<List<ApplicationStatus>>> applications = CompletableFuture
            .completedFuture(new Inquiry.NoNetwork<>());
    public CompletableFuture<Inquiry<SentAnswers>> sent = CompletableFuture
            .completedFuture(new Inquiry.NoNetwork<>());
    /// How far one is, whatever its number.
    public CompletableFuture<Inquiry<ApplicationStatus>> application = CompletableFuture
            .completedFuture(new Inquiry.NoNetwork<>());
    public final List<String> lookedUp = new ArrayList<>();
    /// What it says of any complaint.
    public CompletableFuture<Inquiry<ComplaintStatus>> complaint = CompletableFuture
            .completedFuture(new Inquiry.NoNetwork<>());
    public final Map<UUID, byte[]> pdfs = new HashMap<>();
    public final List<Handover.Wish> wishes = new ArrayList<>();
    public final List<String> saidOfPapers = new ArrayList<>();
    /// What the phone does is told here.
    public Consumer<Handover.State> phone = state -> {
    };
    /// Answer to every booking's code.
    public Optional<CheckIn> refuses = Optional.empty();
    public String bookedService = "dukcapil.akta-lahir";
    /// Which number a booking became, by code.
    public final Map<String, UUID> booked = new HashMap<>();
    /// Ids asked for with bookings.
    public final List<UUID> asked = new ArrayList<>();
    private int number = 20;
    final List<String> codes = new ArrayList<>();
    boolean enrolled = true;
    /// Whether its key answers.
    public boolean signing = true;
    public final List<ReceiptClaim> claims = new ArrayList<>();
    private final List<Consumer<Delivery>> deliveryListeners = new ArrayList<>();

    /// What was certified, in order. Like the real one it signs nothing before it is enrolled.
    @Override
    public CompletableFuture<Optional<CertifiedReceipt>> certify(ReceiptClaim claim) {
        claims.add(claim);
        return enrolled && signing
                ? CompletableFuture.completedFuture(Optional.of(new CertifiedReceipt("e.y.J",
                        URI.create("https://pusat.example/bukti#" + claim.receipt()))))
                : CompletableFuture.completedFuture(Optional.empty());
    }

    public void deliver(String parcel) {
        var id = new ParcelId(UUID.fromString(parcel));
        deliveryListeners.forEach(listener -> listener.accept(new Delivery.Delivered(id, "", "", Instant.EPOCH)));
    }

    @Override
    public CompletableFuture<Reservation> reserve(UUID ticketId, String agencyId, String serviceId, boolean priority) {
        if (declines.isPresent() && (declinesOnly.isEmpty() || declinesOnly.get().equals(agencyId))) {
            return CompletableFuture.completedFuture(new Reservation.Declined(declines.get()));
        }
        number++;
        return CompletableFuture.completedFuture(online
                ? new Reservation.Reserved(ticketId, "A-0" + number, "Loket 3", 11,
                        Optional.of(new WaitingTime(Duration.ofMinutes(20), Duration.ofMinutes(40),
                                WaitingTime.Basis.TODAY)),
                        URI.create("https://pusat.example/t/x"), Instant.EPOCH)
                : new Reservation.NoNetwork());
    }

    @Override
    public CompletableFuture<Export> exportTo(Path stick) {
        return CompletableFuture.completedFuture(new Export(unsent, 0, 0, Optional.empty()));
    }

    @Override
    public CompletableFuture<Export.Acknowledged> readAcknowledgement(Path stick) {
        unsent -= acknowledged;
        return CompletableFuture.completedFuture(new Export.Acknowledged(acknowledged, 0, 0, Optional.empty()));
    }

    @Override
    public Enrolment enrolment() {
        return enrolled ? new Enrolment.Enrolled("kiosk-0002", 2) : new Enrolment.NotEnrolled();
    }

    @Override
    public AutoCloseable onDelivery(Consumer<Delivery> listener) {
        deliveryListeners.add(listener);
        return () -> deliveryListeners.remove(listener);
    }

    @Override
    public void forgetCitizen() {
        forgotten++;
    }

    @Override
    public HelpCall callStaff(String screen) {
        staffCalls++;
        return new HelpCall(new CompletableFuture<>(), new CompletableFuture<>(), () -> {
        });
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public Network network() {
        return new Network.Online();
    }

    @Override
    public CompletableFuture<Enrolment> enrol(String code) {
        codes.add(code);
        return CompletableFuture.completedFuture(enrolment());
    }

    @Override
    public CitizenFiles files() {
        return new CitizenFiles() {
            @Override
            public CompletableFuture<Inquiry<List<VaultDocument>>> documents() {
                return documents;
            }

            @Override
            public CompletableFuture<Inquiry<byte[]>> document(VaultDocument document) {
                return CompletableFuture.completedFuture(Optional.ofNullable(pdfs.get(document.id()))
                        .<Inquiry<byte[]>>map(Inquiry.Found::new).orElseGet(Inquiry.NoNetwork::new));
            }

            @Override
            public CompletableFuture<Inquiry<List<ApplicationStatus>>> applications() {
                return applications;
            }

            @Override
            public CompletableFuture<Inquiry<SentAnswers>> answers(String receipt) {
                return sent;
            }
        };
    }

    @Override
    public Handover handOver(Handover.Wish wish, Consumer<Handover.State> told) {
        wishes.add(wish);
        phone = told;
        return new Handover() {
            @Override
            public void taken() {
                saidOfPapers.add("taken");
            }

            @Override
            public void refused(Refusal why) {
                saidOfPapers.add(why.name());
            }

            @Override
            public void cancel() {
                saidOfPapers.add("cancelled");
            }
        };
    }

    @Override
    public CompletableFuture<Inquiry<ComplaintStatus>> complaint(String number) {
        lookedUp.add(number);
        return complaint;
    }

    @Override
    public CompletableFuture<Inquiry<ApplicationStatus>> application(String receipt, LocalDate birthDate) {
        lookedUp.add(receipt + " " + birthDate);
        return application;
    }

    /// Every code is a booking of `bookedService`, good for one number, or `refuses` it.
    @Override
    public CompletableFuture<CheckIn> checkIn(String code, UUID ticketId, List<UUID> voided) {
        asked.add(ticketId);
        if (refuses.isPresent()) {
            return CompletableFuture.completedFuture(refuses.get());
        }
        if (!online) {
            return CompletableFuture.completedFuture(new CheckIn.NoNetwork());
        }
        UUID before = booked.get(code);
        if (before != null && !voided.contains(before)) {
            return CompletableFuture.completedFuture(new CheckIn.Used());
        }
        booked.put(code, ticketId);
        number++;
        return CompletableFuture.completedFuture(new CheckIn.CheckedIn(
                new Reservation.Reserved(ticketId, "A-0" + number, "Loket 3", 2, Optional.empty(),
                        URI.create("https://pusat.example/t/y"), Instant.EPOCH),
                "dukcapil", bookedService, Instant.EPOCH, Instant.EPOCH, false));
    }

    @Override
    public CompletableFuture<StaffCheck> staff(String badge, String pin) {
        return CompletableFuture.completedFuture(staff);
    }

    @Override
    public void obey(Command.Obeying by) {
    }

    @Override
    public Optional<String> outOfService() {
        return Optional.empty();
    }

    @Override
    public void checkCatalogue(CatalogueCheck check) {
    }

    @Override
    public Optional<CatalogueLease> catalogue() {
        return Optional.empty();
    }

    @Override
    public AutoCloseable onCatalogue(Consumer<String> listener) {
        return () -> {
        };
    }

    @Override
    public CompletableFuture<SignIn> signIn(String locale) {
        signInLocale = locale;
        return signIn;
    }

    @Override
    public AutoCloseable onEnrolment(Consumer<Enrolment> listener) {
        return () -> {
        };
    }

    @Override
    public AutoCloseable onNetwork(Consumer<Network> listener) {
        return () -> {
        };
    }

    @Override
    public CompletableFuture<Optional<List<QueueState>>> queues() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    @Override
    public void reportHealth(Supplier<KioskHealth> health) {
        // nobody asks here
    }

    @Override
    public Instant centralTime() {
        return TIME;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
