package id.mpp.sandbox;

import id.mpp.sandbox.api.Access;
import id.mpp.sandbox.api.EnrolmentApi;
import id.mpp.sandbox.api.HallApi;
import id.mpp.sandbox.api.MisbehaviourApi;
import id.mpp.sandbox.api.OAuthApi;
import id.mpp.sandbox.api.ParcelApi;
import id.mpp.sandbox.api.ProfileApi;
import id.mpp.sandbox.api.QueueApi;
import id.mpp.sandbox.api.Refusals;
import id.mpp.sandbox.api.UploadApi;
import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.ClientAssertions;
import id.mpp.sandbox.identity.IdTokens;
import id.mpp.sandbox.identity.SignIns;
import id.mpp.sandbox.opener.ParcelOpener;
import id.mpp.sandbox.opener.SealingKey;
import id.mpp.sandbox.page.Arrivals;
import id.mpp.sandbox.page.Pages;
import id.mpp.sandbox.page.PhonePages;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.Database;
import id.mpp.sandbox.store.DayCounts;
import id.mpp.sandbox.store.HelpCalls;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.SealingKeys;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.TrustRoots;
import id.mpp.sandbox.store.Uploads;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.util.function.Supplier;

/// The one place that builds the sandbox's parts and joins them.
final class Composition {

    /// Bodies that Javalin may hold in memory; uploads are streamed past it.
    private static final long LARGEST_BODY_BYTES = 1024 * 1024;

    private final SandboxConfig config;
    private final Database database;
    private final Uploads uploads;
    private final Kiosks kiosks;
    private final HelpCalls helpCalls;
    private final MisbehaviourApi misbehaviour;
    private final Supplier<URI> base;

    Composition(SandboxConfig config, Database database, Uploads uploads, Kiosks kiosks, HelpCalls helpCalls,
            MisbehaviourApi misbehaviour, Supplier<URI> base) {
        this.config = config;
        this.database = database;
        this.uploads = uploads;
        this.kiosks = kiosks;
        this.helpCalls = helpCalls;
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
        SignIns signIns = new SignIns(config.clock(), config.timings());
        Parcels parcels = new Parcels(database);
        Tickets tickets = new Tickets(database, config.clock(), config.zone(), config.timings().reservation(),
                Agency.ofThisHall());
        Refusals.addTo(routes);
        misbehaviour.addTo(routes);
        addMachineSide(routes, signIns, parcels, tickets);
        addPages(routes, signIns, parcels, tickets);
    }

    private void addMachineSide(RoutesConfig routes, SignIns signIns, Parcels parcels, Tickets tickets) {
        SandboxTimings timings = config.timings();
        Supplier<URI> issuer = () -> URI.create(base.get() + "/oidc");
        AccessTokens tokens = new AccessTokens(config.clock());
        Access access = new Access(tokens);
        SealingKey sealingKey = SealingKeys.current(database);
        new EnrolmentApi(kiosks, sealingKey, TrustRoots.kept(database), config, issuer).addTo(routes);
        new OAuthApi(new ClientAssertions(kiosks, config.clock(), timings), tokens, signIns,
                new IdTokens(config.clock(), timings.citizenToken()), timings, issuer).addTo(routes);
        new ProfileApi(access).addTo(routes);
        new ParcelApi(access, new ParcelOpener(sealingKey), parcels, tickets, uploads, config.clock()).addTo(routes);
        new UploadApi(access, uploads).addTo(routes);
        new QueueApi(access, tickets, timings.perPerson(), base).addTo(routes);
        new HallApi(access, helpCalls, kiosks, config.clock()).addTo(routes);
    }

    private void addPages(RoutesConfig routes, SignIns signIns, Parcels parcels, Tickets tickets) {
        new Pages().addTo(routes);
        new PhonePages(signIns, Citizen.samples(), tickets).addTo(routes);
        new Arrivals(config, parcels, tickets, helpCalls, kiosks, new DayCounts(database, config.zone())).addTo(routes);
    }
}
