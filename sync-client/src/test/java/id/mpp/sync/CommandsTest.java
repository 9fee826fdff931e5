package id.mpp.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.mpp.sync.command.Commands;
import id.mpp.sync.http.Json;
import id.mpp.sync.trust.Pinned;
import id.mpp.sync.trust.SignedDocuments;
import id.mpp.sync.trust.TrustRoot;
import id.mpp.sync.wire.Heard;
import id.mpp.sync.wire.OverTheWire;
import id.mpp.sync.wire.TestCentreKey;
import id.mpp.sync.wire.WireCentre;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the centre commands: done once, remembered, reported. The spool here is a list, because what is sealed cannot
/// be read any more; one story goes over the whole wire.
class CommandsTest extends OverTheWire {

    private final List<Contents> reports = new ArrayList<>();
    private final List<Command> done = new ArrayList<>();
    private Command.Outcome outcome = new Command.Outcome.Done();
    private boolean diskFull;
    private Instant now = Instant.now();
    private Commands commands;

    @BeforeEach
    void start() {
        commands = restarted();
    }

    private Commands restarted() {
        TrustRoot root = Json.read(Json.bytes(centre.key().trustRoot()), TrustRoot.class).orElseThrow();
        var pinned = Optional.of(new Pinned(root, centre.base(), "kiosk-0002"));
        var data = folder.resolve("alone");
        var documents = new SignedDocuments(data, () -> pinned, () -> now, Duration.ofMinutes(1));
        var fresh = new Commands(data, documents, new ListedSpool(), () -> "kiosk-0002", () -> now, () -> {
        });
        fresh.obey(command -> {
            done.add(command);
            return outcome;
        });
        return fresh;
    }

    private String command(long seq, UUID id, String kind, String argument) {
        var claims = TestCentreKey.claims(centre.base(), seq)
                .audience("kiosk-0002")
                .claim("id", id.toString())
                .claim("kind", kind)
                .claim("argument", argument);
        return centre.key().sign("mpp-command+jwt", claims.build());
    }

    private List<Object> results() {
        return reports.stream().map(report -> report.manifest().get("result")).toList();
    }

    @Test
    void commandIsObeyedOnceHoweverOftenItComesAndSurvivesARestart() {
        String restart = command(1, UUID.randomUUID(), "restart", "");
        commands.came(List.of(restart));
        commands.came(List.of(restart));
        restarted().came(List.of(restart));

        assertEquals(List.of(new Command.Restart()), done);
        assertEquals(List.of("DONE"), results());
    }

    @Test
    void outOfServiceIsRememberedWithItsWordsUntilTheKioskIsLetInAgain() {
        commands.came(List.of(command(1, UUID.randomUUID(), "out-of-service", "Sedang diperbaiki")));
        assertEquals(Optional.of("Sedang diperbaiki"), restarted().outOfService());

        restarted().came(List.of(command(2, UUID.randomUUID(), "in-service", "")));
        assertEquals(Optional.empty(), restarted().outOfService());
    }

    @Test
    void oldCommandPlayedAgainIsNotObeyed() {
        String old = command(1, UUID.randomUUID(), "out-of-service", "x");
        commands.came(List.of(command(2, UUID.randomUUID(), "in-service", "")));

        commands.came(List.of(old));
        commands.came(List.of(old));
        restarted().came(List.of(old));

        assertEquals(List.of(new Command.InService()), done);
        assertEquals(List.of("DONE", "REFUSED_REPLAY"), results(), "said so, once");
    }

    private String expired(UUID id) {
        var claims = TestCentreKey.claims(centre.base(), 3).audience("kiosk-0002").claim("id", id.toString())
                .claim("kind", "restart").expirationTime(Date.from(now.minusSeconds(600)));
        return centre.key().sign("mpp-command+jwt", claims.build());
    }

    @Test
    void expiredCommandIsAnsweredOnceAndACopyThatComesInTimeIsObeyed() {
        UUID id = UUID.randomUUID();
        commands.came(List.of(expired(id)));
        commands.came(List.of(expired(id)));
        restarted().came(List.of(expired(id)));
        assertEquals(List.of(), done);
        assertEquals(List.of("REFUSED_EXPIRED"), results());

        restarted().came(List.of(command(3, id, "restart", "")));
        restarted().came(List.of(expired(id)));

        assertEquals(List.of(new Command.Restart()), done);
        assertEquals(List.of("REFUSED_EXPIRED", "DONE"), results());
    }

    @Test
    void expiredCommandIsAnsweredLaterWhereTheDiskIsFull() {
        String late = expired(UUID.randomUUID());
        diskFull = true;
        commands.came(List.of(late));
        assertEquals(List.of(), results());

        diskFull = false;
        commands.came(List.of(late));

        assertEquals(List.of("REFUSED_EXPIRED"), results());
        assertEquals(List.of(), done);
    }

    @Test
    void commandFromTheFutureWaits() {
        var claims = TestCentreKey.claims(centre.base(), 3).audience("kiosk-0002")
                .claim("id", UUID.randomUUID().toString()).claim("kind", "restart")
                .issueTime(Date.from(now.plusSeconds(600))).expirationTime(Date.from(now.plusSeconds(1200)));
        String early = centre.key().sign("mpp-command+jwt", claims.build());
        commands.came(List.of(early));
        assertEquals(List.of(), results(), "one of two clocks is wrong: nothing is decided");

        now = now.plusSeconds(700);
        commands.came(List.of(early));
        assertEquals(List.of("DONE"), results());
    }

    @Test
    void commandsOfOneAnswerAreObeyedInTheirOrder() {
        commands.came(List.of(command(1, UUID.randomUUID(), "upload-logs", ""),
                command(2, UUID.randomUUID(), "restart", "")));
        assertEquals(List.of(new Command.UploadLogs(), new Command.Restart()), done);
    }

    @Test
    void forgedAndForeignCommandsAreNeitherObeyedNorAnswered() {
        var claims = TestCentreKey.claims(centre.base(), 9).claim("id", UUID.randomUUID().toString())
                .claim("kind", "restart");
        String forged = new TestCentreKey().sign("mpp-command+jwt", claims.build());
        String foreign = centre.key().sign("mpp-command+jwt", claims.audience("kiosk-0009").build());

        commands.came(List.of(forged, foreign, "nonsense"));

        assertEquals(List.of(), done);
        assertEquals(List.of(), reports);
    }

    @Test
    void unknownKindIsRefusedAndReported() {
        commands.came(List.of(command(1, UUID.randomUUID(), "self-destruct", "")));

        assertEquals(List.of(), done);
        assertEquals(List.of("REFUSED"), results());
    }

    @Test
    void handlerThatBreaksIsReportedAsFailed() {
        commands.obey(_ -> {
            throw new IllegalStateException("3314106504900002");
        });
        commands.came(List.of(command(1, UUID.randomUUID(), "restart", "")));

        assertEquals(List.of("FAILED"), results());
        assertFalse(new String(reports.getFirst().parts().getFirst().bytes(), UTF_8).contains("3314"));
    }

    @Test
    void cutWhileItIsCarriedOutIsNotCarriedOutTwice() {
        UUID restart = UUID.randomUUID();
        UUID logs = UUID.randomUUID();
        commands.obey(_ -> {
            throw new PlugPulled();
        });
        List<String> both = List.of(command(1, restart, "restart", ""), command(2, logs, "upload-logs", ""));
        both.forEach(it -> pullingThePlug(() -> commands.came(List.of(it))));

        restarted().came(both);

        assertEquals(List.of(), done);
        assertEquals(List.of("DONE", "FAILED"), results(), "who was to restart has; the rest was cut off");
    }

    /// An Error is caught by nobody, as the end of the machine is.
    private static final class PlugPulled extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static void pullingThePlug(Runnable work) {
        assertThrows(PlugPulled.class, work::run);
    }

    @Test
    void reportThatFindsNoRoomIsMadeLaterWithoutActingAgain() {
        String restart = command(1, UUID.randomUUID(), "restart", "");
        diskFull = true;
        commands.came(List.of(restart));
        assertEquals(List.of(), reports);

        diskFull = false;
        restarted().came(List.of(restart));

        assertEquals(1, done.size());
        assertEquals(List.of("DONE"), results());
    }

    @Test
    void commandOverTheWholeWireEndsAsAnAuditParcelAtTheCentre() throws Exception {
        var heard = new Heard<Command>();
        String restart = command(1, UUID.randomUUID(), "restart", "");
        centre.then("PUT /v1/kiosks", _ -> WireCentre.json(200,
                Map.of("serverTime", "2026-11-23T02:41:00Z", "commands", List.of(restart))));
        kiosk.client().obey(command -> {
            heard.accept(command);
            return new Command.Outcome.Done();
        });

        heard.next(Command.Restart.class);
        kiosk.deliveries().next(Delivery.Delivered.class);
    }

    private final class ListedSpool implements Spool {

        @Override
        public Stored put(ParcelId id, Contents contents) throws SyncException {
            if (diskFull) {
                throw new SyncException("the disk is full");
            }
            assertEquals(ParcelKind.AUDIT, contents.kind());
            reports.add(contents);
            return new Stored(id, "", 0);
        }

        @Override
        public AutoCloseable onStored(Consumer<Stored> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Waiting> waiting() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Backlog backlog() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SetAside> setAside() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean tryAgain(ParcelId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<NotAccepting> cannotAccept(ParcelKind kind) {
            return Optional.empty();
        }
    }
}
