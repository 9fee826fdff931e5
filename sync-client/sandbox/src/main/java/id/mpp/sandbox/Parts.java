package id.mpp.sandbox;

import id.mpp.sandbox.api.OpenedParcels;
import id.mpp.sandbox.api.StickImport;
import id.mpp.sandbox.identity.AccessTokens;
import id.mpp.sandbox.identity.Citizen;
import id.mpp.sandbox.identity.DpopProofs;
import id.mpp.sandbox.identity.Roster;
import id.mpp.sandbox.opener.ParcelOpener;
import id.mpp.sandbox.signing.Statements;
import id.mpp.sandbox.store.Agency;
import id.mpp.sandbox.store.AgencyRules;
import id.mpp.sandbox.store.Applications;
import id.mpp.sandbox.store.Bookings;
import id.mpp.sandbox.store.Bundles;
import id.mpp.sandbox.store.Commands;
import id.mpp.sandbox.store.CounterDesk;
import id.mpp.sandbox.store.Complaints;
import id.mpp.sandbox.store.Database;
import id.mpp.sandbox.store.Handovers;
import id.mpp.sandbox.store.HelpCalls;
import id.mpp.sandbox.store.Intake;
import id.mpp.sandbox.store.KioskKeys;
import id.mpp.sandbox.store.Kiosks;
import id.mpp.sandbox.store.Parcels;
import id.mpp.sandbox.store.SealingKeys;
import id.mpp.sandbox.store.ServiceNames;
import id.mpp.sandbox.store.Sha256;
import id.mpp.sandbox.store.Standards;
import id.mpp.sandbox.store.Surveys;
import id.mpp.sandbox.store.Tickets;
import id.mpp.sandbox.store.TrustRoots;
import id.mpp.sandbox.store.Uploads;
import id.mpp.sandbox.store.Vault;
import id.mpp.sandbox.store.WaitingTimes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// What the sandbox is made of, without the addresses by which it is reached.
record Parts(SandboxConfig config, Clock clock, Database database, Uploads uploads, KioskKeys kioskKeys,
        Kiosks kiosks, HelpCalls helpCalls, Handovers handovers,
        AccessTokens tokens, DpopProofs proofs, Statements statements, SealingKeys sealingKeys, Roster roster,
        Parcels parcels, Tickets tickets, WaitingTimes waits, CounterDesk desk, Bookings bookings, Surveys surveys,
        Complaints complaints, Standards standards,
        ServiceNames names, Applications applications, Vault vault,
        Bundles bundles, Commands commands, OpenedParcels opened, StickImport stick) implements AutoCloseable {

    /// @param clock
    ///            the configuration's, possibly wrong on purpose
    static Parts of(SandboxConfig config, Clock clock, Supplier<URI> base) throws IOException {
        Database database = new Database(config.jdbcUrl());
        SandboxTimings timings = config.timings();
        KioskKeys kioskKeys = new KioskKeys(database, clock);
        Kiosks kiosks = new Kiosks(database, kioskKeys, clock, timings.enrolmentCode(), config.halls());
        Statements statements = new Statements(TrustRoots.kept(database), clock, base);
        SealingKeys sealingKeys = new SealingKeys(database, clock);
        Parcels parcels = new Parcels(database);
        Tickets tickets = new Tickets(database, clock, config.zone(), timings.reservation(), Agency.ofThisHall(),
                new AgencyRules(database, config.zone()));
        Standards standards = new Standards(config.zone(), timings.processing());
        Applications applications = new Applications(database, clock, standards);
        Vault vault = new Vault(database);
        Commands commands = new Commands(database, clock);
        Surveys surveys = new Surveys(database, config.zone());
        Complaints complaints = new Complaints(database, clock);
        OpenedParcels opened = new OpenedParcels(new ParcelOpener(sealingKeys),
                new Intake(parcels, tickets, applications, vault, commands, surveys, complaints, kiosks, clock),
                statements);
        Parts parts = new Parts(config, clock, database, new Uploads(clock, timings.upload()), kioskKeys, kiosks,
                new HelpCalls(database, clock), new Handovers(database, clock, timings.handover()),
                new AccessTokens(clock), new DpopProofs(clock, timings, config.dpopNonce()), statements, sealingKeys,
                new Roster(() -> database.next("roster")), parcels, tickets,
                new WaitingTimes(database, tickets, config.zone()), new CounterDesk(database, tickets, clock),
                new Bookings(database, tickets, clock), surveys, complaints, standards, new ServiceNames(),
                applications, vault,
                new Bundles(database, clock),
                commands,
                opened, new StickImport(opened, kiosks, statements, () -> database.next("parcel-acks")));
        parts.fill();
        return parts;
    }

    /// What is there from the beginning: invented citizens' documents, a few bookings, the catalogue.
    private void fill() {
        for (Citizen citizen : Citizen.samples()) {
            for (Citizen.StoredDocument document : citizen.documents()) {
                byte[] pdf = document.pdf();
                vault.fill(citizen.nik(), new Vault.Document(document.id(), document.type(), document.name(),
                        Instant.parse(document.storedAt()), document.source(), 1, Sha256.hex(pdf)), pdf);
            }
        }
        if (bookings.all().isEmpty()) {
            sampleBookings();
        }
        publishCatalogue();
    }

    private void sampleBookings() {
        Instant today = LocalDate.ofInstant(clock.instant(), config.zone()).atStartOfDay(config.zone()).toInstant();
        Duration day = Duration.ofDays(1);
        bookings.book("dukcapil", "dukcapil.akta-lahir", today, today.plus(day), false);
        bookings.book("imigrasi", "imigrasi.paspor", today, today.plus(day), true);
        bookings.book("samsat", "samsat.pajak", today.plus(day), today.plus(day.multipliedBy(2)), false);
    }

    /// Reads the folder of services again. Answers the version kiosks are now told, if there is one.
    Optional<String> publishCatalogue() {
        if (config.services().isPresent()) {
            publishCatalogue(config.services().get());
        }
        return bundles.newest().map(Bundles.Bundle::version);
    }

    void publishCatalogue(Path services) {
        try {
            byte[] zip = ServicesFolder.zip(services);
            bundles.publish(zip, Sha256.hex(zip));
            standards.learn(ServicesFolder.standards(services));
            names.learn(ServicesFolder.names(services));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of services cannot be read", e);
        }
    }

    @Override
    public void close() {
        helpCalls.close();
        handovers.close();
        try {
            uploads.close();
        } catch (IOException e) {
            throw new UncheckedIOException("some unfinished uploads are left behind", e);
        } finally {
            database.close();
        }
    }
}
