package id.mpp.sync;

import id.mpp.sync.catalogue.Catalogues;
import id.mpp.sync.command.Commands;
import id.mpp.sync.courier.Courier;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.enrolment.IdentityProvider;
import id.mpp.sync.enrolment.KioskCalls;
import id.mpp.sync.enrolment.KioskEnrolment;
import id.mpp.sync.export.StickExport;
import id.mpp.sync.hall.Bookings;
import id.mpp.sync.hall.Heartbeat;
import id.mpp.sync.hall.Queues;
import id.mpp.sync.hall.StaffCalls;
import id.mpp.sync.hall.StaffRoster;
import id.mpp.sync.handover.PhoneHandovers;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.NetworkWatch;
import id.mpp.sync.loop.RetryPolicy;
import id.mpp.sync.receipt.ReceiptSigner;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.signin.PhoneSignIn;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.Kept;
import id.mpp.sync.trust.Refreshing;
import id.mpp.sync.trust.SealingKeys;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.vault.Applications;
import id.mpp.sync.vault.Complaints;
import id.mpp.sync.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where the parts of the sync client are put together.
final class WiredSyncClient implements SyncClient {

    private static final Logger LOG = LoggerFactory.getLogger(WiredSyncClient.class);

    /// What the centre signs changes a few times a year, and commands say when it is urgent.
    private static final int BEATS_A_REFRESH = 20;

    private final Timings timings;
    private final CentralHttp http;
    private final CentralHttp citizenHttp;
    private final CentralClock time;
    private final NetworkWatch network;
    private final KioskEnrolment enrolment;
    private final FolderSpool spool;
    private final Courier courier;
    private final ReceiptSigner receipts;
    private final StickExport export;
    private final PhoneSignIn signIn;
    private final Queues queues;
    private final StaffCalls staff;
    private final StaffRoster roster;
    private final Catalogues catalogues;
    private final Vault vault;
    private final Applications applications;
    private final Complaints complaints;
    private final PhoneHandovers handovers;
    private final Bookings bookings;
    private final Commands commands;
    private final Heartbeat heartbeat;
    private final Refreshing refreshing;
    private final Executor background = task -> Thread.ofVirtual().name("mpp-sync").start(task);

    private WiredSyncClient(SyncConfig config, Clock clock, Timings timings) throws SyncException {
        this.timings = timings;
        this.time = new CentralClock(clock);
        this.http = new CentralHttp(timings, time);
        this.network = new NetworkWatch(clock);
        http.observe(network::heard);
        this.enrolment = KioskEnrolment.open(config, timings, http);
        var providers = new IdentityProvider(http, timings);
        var calls = new KioskCalls(http, enrolment, providers, time, timings);
        var documents = new SignedDocuments(config.folder(), enrolment::pinned, time, timings.clockSkew());
        var announced = new Kept<>(DocumentKind.SEALING_KEYS, config.folder(),
                Endpoints.at(config.central(), "v1/sealing-keys"), documents, calls::send, timings.smallCall(),
                SealingKeys::read);
        var sealingKeys = new SealingKeys(announced, enrolment::sealingKey, time);
        this.spool = FolderSpool.open(config.folder(), clock, sealingKeys::now, SpoolLimits.STANDARD);
        var members = new Kept<>(DocumentKind.ROSTER, config.folder(),
                Endpoints.at(config.central(), "v1/staff-roster"), documents, calls::send, timings.smallCall(),
                StaffRoster::read);
        this.roster = new StaffRoster(members, config.folder(), time);
        this.catalogues = new Catalogues(config.central(), config.folder(), calls::send, documents, timings);
        this.refreshing = new Refreshing(
                List.of(() -> announced.fetch().isSettled(), () -> members.fetch().isSettled(), catalogues::fetch),
                timings.heartbeat().multipliedBy(BEATS_A_REFRESH),
                new RetryPolicy(timings.retryFirst(), timings.retryMost(), RandomGenerator.getDefault()));
        this.courier = new Courier(spool, config.central(), calls, config.folder().resolve("uploads"), clock, timings);
        this.receipts = new ReceiptSigner(config.central(), enrolment.state()::value, enrolment.signer());
        this.export = new StickExport(spool, enrolment::record, documents, time, courier.deliveries()::tell);
        this.citizenHttp = http.apart();
        this.signIn = new PhoneSignIn(enrolment, providers, citizenHttp, time, timings, config.claims());
        this.queues = new Queues(config.central(), calls, timings);
        this.staff = new StaffCalls(config.central(), calls, timings);
        this.vault = new Vault(config.central(), signIn::send, timings);
        this.applications = new Applications(config.central(), signIn::send, calls::send, timings);
        this.complaints = new Complaints(config.central(), calls::send, timings);
        this.handovers = new PhoneHandovers(config.central(),
                new KioskCalls(citizenHttp, enrolment, providers, time, timings)::send, time, timings,
                citizenHttp::forget);
        this.bookings = new Bookings(config.central(), calls, timings);
        this.commands = new Commands(config.folder(), documents, spool,
                () -> enrolment.record().map(EnrolmentRecord::kioskId).orElse(""), time, refreshing::wake);
        var extras = new Heartbeat.Extras(catalogues::version, catalogues::refusal,
                () -> sealingKeys.now().map(SealingKey::keyId),
                commands::came);
        this.heartbeat = new Heartbeat(config.central(), http, enrolment, calls, spool, network, extras, timings);
    }

    static SyncClient open(SyncConfig config, Clock clock, Timings timings) throws SyncException {
        var client = new WiredSyncClient(config, clock, timings);
        client.start();
        return client;
    }

    private void start() {
        network.state().listen(courier::network);
        enrolment.state().listen(state -> {
            if (state instanceof Enrolment.Enrolled) {
                courier.enrolled();
                heartbeat.wake();
                refreshing.wake();
            }
        });
        enrolment.start();
        courier.start();
        heartbeat.start();
        refreshing.start();
    }

    @Override
    public Enrolment enrolment() {
        return enrolment.state().value();
    }

    @Override
    public AutoCloseable onEnrolment(Consumer<Enrolment> listener) {
        return enrolment.state().listen(listener);
    }

    @Override
    public CompletableFuture<Enrolment> enrol(String code) {
        return asked(() -> enrolment.enrol(code),
                new Enrolment.Unreachable("the enrolment failed inside this program"));
    }

    @Override
    public Spool spool() {
        return spool;
    }

    @Override
    public CompletableFuture<Optional<CertifiedReceipt>> certify(ReceiptClaim claim) {
        return asked(() -> receipts.certify(claim), Optional.<CertifiedReceipt>empty())
                .completeOnTimeout(Optional.empty(), timings.reserve().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Export> exportTo(Path stick) {
        return asked(() -> export.write(stick),
                new Export(0, 0, spool.line().size(), Optional.of(Export.Trouble.DISK)));
    }

    @Override
    public CompletableFuture<Export.Acknowledged> readAcknowledgement(Path stick) {
        return asked(() -> export.readAcknowledgement(stick),
                new Export.Acknowledged(0, 0, 0, Optional.of("the reading failed inside this program")));
    }

    @Override
    public AutoCloseable onDelivery(Consumer<Delivery> listener) {
        return courier.deliveries().listen(listener);
    }

    @Override
    public Network network() {
        return network.state().value();
    }

    @Override
    public AutoCloseable onNetwork(Consumer<Network> listener) {
        return network.state().listen(listener);
    }

    @Override
    public CompletableFuture<SignIn> signIn(String locale) {
        return asked(() -> signIn.start(locale), new SignIn.Unavailable("the sign-in failed to start"));
    }

    @Override
    public void forgetCitizen() {
        CompletableFuture<Void> _ = forgetting();
    }

    /// Done when the centre has the tokens back, or could not be reached, and nothing of the citizen is left here.
    CompletableFuture<Void> forgetting() {
        return CompletableFuture.runAsync(() -> {
            handovers.cancelAll();
            signIn.forget();
        }, background);
    }

    @Override
    public CompletableFuture<Reservation> reserve(UUID ticketId, String agencyId, String serviceId, boolean priority) {
        if (network() instanceof Network.Offline) {
            // looked for every few seconds anyway: nobody stands waiting for a line that is known to be cut
            return CompletableFuture.completedFuture(new Reservation.NoNetwork());
        }
        return asked(() -> queues.reserve(ticketId, agencyId, serviceId, priority), new Reservation.NoNetwork())
                .completeOnTimeout(new Reservation.NoNetwork(), timings.reserve().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<Optional<List<QueueState>>> queues() {
        return asked(queues::now, Optional.empty());
    }

    @Override
    public Handover handOver(Handover.Wish wish, Consumer<Handover.State> told) {
        return handovers.begin(wish, told);
    }

    @Override
    public CitizenFiles files() {
        return new CitizenFiles() {
            @Override
            public CompletableFuture<Inquiry<List<VaultDocument>>> documents() {
                return asked(vault::documents, new Inquiry.NoNetwork<>());
            }

            @Override
            public CompletableFuture<Inquiry<byte[]>> document(VaultDocument document) {
                return asked(() -> vault.document(document.id(), document.sha256()), new Inquiry.NoNetwork<>());
            }

            @Override
            public CompletableFuture<Inquiry<List<ApplicationStatus>>> applications() {
                return asked(applications::all, new Inquiry.NoNetwork<>());
            }

            @Override
            public CompletableFuture<Inquiry<SentAnswers>> answers(String receipt) {
                return asked(() -> applications.answers(receipt), new Inquiry.NoNetwork<>());
            }
        };
    }

    @Override
    public CompletableFuture<Inquiry<ApplicationStatus>> application(String receipt, LocalDate birthDate) {
        return asked(() -> applications.one(receipt, birthDate), new Inquiry.NoNetwork<>());
    }

    @Override
    public CompletableFuture<Inquiry<ComplaintStatus>> complaint(String number) {
        return asked(() -> complaints.one(number), new Inquiry.NoNetwork<>());
    }

    @Override
    public CompletableFuture<CheckIn> checkIn(String code, UUID ticketId, List<UUID> voided) {
        return asked(() -> bookings.checkIn(code, ticketId, voided), new CheckIn.NoNetwork());
    }

    @Override
    public CompletableFuture<StaffCheck> staff(String badge, String pin) {
        return asked(() -> roster.check(badge, pin), new StaffCheck.NoRoster());
    }

    @Override
    public void obey(Command.Obeying by) {
        commands.obey(by);
        heartbeat.wake();
    }

    @Override
    public Optional<String> outOfService() {
        return commands.outOfService();
    }

    @Override
    public void checkCatalogue(CatalogueCheck check) {
        catalogues.check(check);
        refreshing.wake();
    }

    @Override
    public Optional<CatalogueLease> catalogue() {
        return catalogues.lease();
    }

    @Override
    public AutoCloseable onCatalogue(Consumer<String> listener) {
        return catalogues.onChange(listener);
    }

    @Override
    public HelpCall callStaff(String screen) {
        return staff.call(screen);
    }

    @Override
    public void reportHealth(Supplier<KioskHealth> health) {
        heartbeat.report(health);
    }

    @Override
    public Instant centralTime() {
        return time.instant();
    }

    /// Futures never complete exceptionally: a bug in here is logged and told as `otherwise`.
    private <T> CompletableFuture<T> asked(Supplier<T> question, T otherwise) {
        return CompletableFuture.supplyAsync(question, background).exceptionally(bug -> {
            LOG.error("a call to the centre failed inside this program", bug);
            return otherwise;
        });
    }

    @Override
    public void close() {
        signIn.forget();
        courier.stopping();
        http.close();
        citizenHttp.close();
        staff.close();
        handovers.close();
        heartbeat.close();
        refreshing.close();
        courier.close();
        enrolment.close();
        spool.close();
    }
}
