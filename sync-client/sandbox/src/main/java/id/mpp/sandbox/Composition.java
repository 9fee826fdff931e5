package id.mpp.sandbox;

import id.mpp.sandbox.api.Access;
import id.mpp.sandbox.api.ApplicationApi;
import id.mpp.sandbox.api.CatalogueApi;
import id.mpp.sandbox.api.ComplaintApi;
import id.mpp.sandbox.api.EnrolmentApi;
import id.mpp.sandbox.api.HallApi;
import id.mpp.sandbox.api.HandoverApi;
import id.mpp.sandbox.api.KioskKeysApi;
import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.api.OAuthApi;
import id.mpp.sandbox.api.ParcelApi;
import id.mpp.sandbox.api.ProfileApi;
import id.mpp.sandbox.api.QueueApi;
import id.mpp.sandbox.api.Refusals;
import id.mpp.sandbox.api.UploadApi;
import id.mpp.sandbox.api.VaultApi;
import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.ClientAssertions;
import id.mpp.sandbox.identity.IdTokens;
import id.mpp.sandbox.identity.SignIns;
import id.mpp.sandbox.page.Arrivals;
import id.mpp.sandbox.page.BadgePage;
import id.mpp.sandbox.page.ComplaintPage;
import id.mpp.sandbox.page.CounterPages;
import id.mpp.sandbox.page.HandoverPage;
import id.mpp.sandbox.page.KioskButtons;
import id.mpp.sandbox.page.Pages;
import id.mpp.sandbox.page.PhonePages;
import id.mpp.sandbox.page.ReceiptPage;
import id.mpp.sandbox.page.StaffActsPage;
import id.mpp.sandbox.page.StickPage;
import id.mpp.sandbox.page.SurveyPage;
import id.mpp.sandbox.page.TicketPage;
import id.mpp.sandbox.store.DayCounts;
import id.mpp.sandbox.store.StaffActs;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.function.Supplier;

/// The one place that joins the sandbox's parts to addresses.
final class Composition {

    /// Bodies that Javalin may hold in memory; uploads are streamed past it.
    private static final long LARGEST_BODY_BYTES = 1024 * 1024;

    private final SandboxConfig config;
    private final Parts parts;
    private final MisbehaviourApi misbehaviour;
    private final Supplier<URI> base;

    Composition(SandboxConfig config, Parts parts, MisbehaviourApi misbehaviour, Supplier<URI> base) {
        this.config = config;
        this.parts = parts;
        this.misbehaviour = misbehaviour;
        this.base = base;
    }

    void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.maxRequestSize = LARGEST_BODY_BYTES;
        RoutesConfig routes = javalin.routes;
        SignIns signIns = new SignIns(parts.clock(), config.timings());
        Refusals.addTo(routes, Pages::refuse);
        misbehaviour.addTo(routes);
        addMachineSide(routes, signIns);
        addPages(routes, signIns);
    }

    private void addMachineSide(RoutesConfig routes, SignIns signIns) {
        SandboxTimings timings = config.timings();
        Supplier<URI> issuer = () -> URI.create(base.get() + "/oidc");
        Access access = new Access(parts.tokens(), parts.proofs(), base);
        new EnrolmentApi(access, parts.kiosks(), parts.sealingKeys(), parts.statements(), config, issuer)
                .addTo(routes);
        new KioskKeysApi(parts.kioskKeys(), parts.statements(), parts.clock(), base).addTo(routes);
        new OAuthApi(new ClientAssertions(parts.kiosks(), parts.clock(), timings), parts.tokens(), access, signIns,
                new IdTokens(parts.clock(), timings.citizenToken()), timings, issuer).addTo(routes);
        new ProfileApi(access, parts.vault()).addTo(routes);
        new VaultApi(access, parts.vault()).addTo(routes);
        new HandoverApi(access, parts.handovers(), base, parts.clock()).addTo(routes);
        new ApplicationApi(access, parts.applications(), parts.parcels(), parts.clock()).addTo(routes);
        new ComplaintApi(access, parts.complaints(), parts.clock()).addTo(routes);
        new CatalogueApi(access, parts.bundles(), parts.statements()).addTo(routes);
        new ParcelApi(access, parts.opened(), parts.parcels(), parts.uploads()).addTo(routes);
        new UploadApi(access, parts.uploads()).addTo(routes);
        new QueueApi(access, parts.tickets(), parts.bookings(), parts.waits(), base).addTo(routes);
        new HallApi(access, parts.helpCalls(), parts.kiosks(), parts.tokens(), parts.commands(), parts.roster(),
                parts.statements(), parts.clock()).addTo(routes);
    }

    private void addPages(RoutesConfig routes, SignIns signIns) {
        new Pages().addTo(routes);
        new PhonePages(signIns, Citizen.samples()).addTo(routes);
        new ReceiptPage(config, parts.statements().root(), parts.names()).addTo(routes);
        new TicketPage(parts.tickets(), parts.waits()).addTo(routes);
        new HandoverPage(parts.handovers()).addTo(routes);
        new Arrivals(config, parts.parcels(), parts.vault(), parts.tickets(), parts.helpCalls(), parts.kiosks(),
                parts.commands(),
                parts.bookings(), new DayCounts(parts.database(), config.zone()), misbehaviour).addTo(routes);
        new KioskButtons(parts.kiosks(), parts.tokens(), parts.commands(), parts.sealingKeys(), parts.tickets(),
                parts::publishCatalogue, misbehaviour).addTo(routes);
        new StickPage(parts.stick()).addTo(routes);
        new BadgePage(config, parts.roster()).addTo(routes);
        new StaffActsPage(config, new StaffActs(parts.parcels()), parts.kiosks(), parts.roster()).addTo(routes);
        new SurveyPage(config, parts.surveys(), parts.names(), parts.tickets()).addTo(routes);
        new ComplaintPage(config, parts.complaints()).addTo(routes);
        new CounterPages(config, parts.tickets(), parts.desk(), parts.applications(), parts.standards(),
                parts.parcels(), parts.vault()).addTo(routes);
    }
}
