package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sync.Command;
import id.mpp.sync.Contents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the centre commands: done once, reported by a parcel that arrives, and then not sent again; what is old is
/// refused, and the centre hears that too. The real client before the real sandbox.
class KioskObeysTest extends WholeHallTest {

    private static final String HEARTBEAT = "/v1/kiosks";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Command> done = new CopyOnWriteArrayList<>();

    @BeforeEach
    void somebodyObeys() {
        obey();
    }

    private void obey() {
        hall.kiosk().obey(command -> {
            done.add(command);
            return command instanceof Command.UploadLogs
                    ? new Command.Outcome.Done(List.of(new Contents.Part("logs.txt", "text/plain",
                            "09.41 INFO Screen: welcome".getBytes(StandardCharsets.UTF_8))))
                    : new Command.Outcome.Done();
        });
    }

    private String command(String kind, Optional<String> argument) {
        return hall.centre.command(hall.kioskId(), kind, argument);
    }

    private String result(String id) throws IOException {
        return hall.page("/arrivals/commands.json").path("commands").valueStream()
                .filter(it -> it.path("id").asString().equals(id))
                .map(it -> it.path("result").asString(""))
                .findFirst().orElseThrow();
    }

    private void endsAs(String result, String id) throws IOException {
        Await.until(() -> result(id).equals(result));
    }

    /// Ids of the commands in an answer to a sign of life.
    private static List<String> idsIn(Between.Answered answer) {
        return JSON.readTree(answer.body()).path("commands").valueStream().map(it -> id(it.asString())).toList();
    }

    private static String id(String compact) {
        try {
            return SignedJWT.parse(compact).getJWTClaimsSet().getStringClaim("id");
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Between.Answered> beats() {
        return hall.line.seen("PUT", HEARTBEAT).stream().map(Between.Seen::answered).toList();
    }

    /// The centre says nothing of it any more.
    private void isNotSentAgain(String id) throws IOException {
        int now = beats().size();
        Await.until(() -> beats().size() >= now + 3);
        // the first may have been under way when the report arrived
        assertTrue(beats().stream().skip(now + 1L).noneMatch(beat -> idsIn(beat).contains(id)));
    }

    /// Manifests of the reports that have arrived, by their commands.
    private Map<String, JsonNode> audits() throws IOException {
        Map<String, JsonNode> reports = new HashMap<>();
        for (JsonNode parcel : hall.page("/arrivals/parcels.json").path("parcels")) {
            if (parcel.path("kind").asString().equals("audit")) {
                JsonNode manifest = hall.page("/arrivals/parcels/" + parcel.path("id").asString()).path("manifest");
                reports.put(manifest.path("commandId").asString(""), manifest);
            }
        }
        return reports;
    }

    private JsonNode report(String command) throws IOException {
        return Objects.requireNonNull(audits().get(command), "no report");
    }

    private static List<String> parts(JsonNode manifest) {
        return manifest.path("parts").valueStream().map(it -> it.path("name").asString()).toList();
    }

    @Test
    void everyCommandIsDoneOnceReportedAndSentNoMore() throws Exception {
        List<String> ids = new ArrayList<>();
        ids.add(command("out-of-service", Optional.of("Kembali pukul 13.00")));
        ids.add(command("upload-logs", Optional.empty()));
        ids.add(command("reread-catalogue", Optional.empty()));
        for (String id : ids) {
            endsAs("DONE", id);
        }
        assertEquals(Optional.of("Kembali pukul 13.00"), hall.kiosk().outOfService());
        ids.add(command("in-service", Optional.empty()));
        ids.add(command("restart", Optional.empty()));
        endsAs("DONE", ids.getLast());

        assertEquals(List.of(new Command.OutOfService("Kembali pukul 13.00"), new Command.UploadLogs(),
                new Command.RereadCatalogue(), new Command.InService(), new Command.Restart()), done);
        assertEquals(Optional.empty(), hall.kiosk().outOfService());
        assertEquals(Set.copyOf(ids), audits().keySet());
        assertEquals(List.of("audit.json", "logs.txt"), parts(report(ids.get(1))));
        assertEquals(List.of("audit.json"), parts(report(ids.get(0))));
        assertEquals(5, hall.page("/arrivals/counts.json").path("AUDIT").asInt(), "one parcel each");
        isNotSentAgain(ids.getLast());
    }

    @Test
    void commandThatComesAgainAndAgainBeforeItsReportArrivesIsDoneOnce() throws Exception {
        // a line on which signs of life pass and parcels do not
        hall.line.leadsTo(asked -> asked.is("PUT", "/v1/parcels") ? 1 : hall.centre.port());
        String id = command("out-of-service", Optional.of("Sedang dibersihkan"));
        Await.until(() -> beats().stream().filter(beat -> idsIn(beat).contains(id)).count() >= 3);
        assertEquals(1, done.size());
        hall.restartKiosk();
        obey();
        assertEquals(Optional.of("Sedang dibersihkan"), hall.kiosk().outOfService(), "also after a restart");
        int now = beats().size();
        Await.until(() -> beats().size() >= now + 3);

        hall.line.leadsTo(hall.centre.port());

        endsAs("DONE", id);
        assertEquals(1, done.size());
        assertEquals(Set.of(id), audits().keySet());
        isNotSentAgain(id);
    }

    @Test
    void programThatEndsBecauseOfItsOrderSaysSoAfterwardsAndDoesNotEndAgain() throws Exception {
        var ending = new CompletableFuture<Void>();
        hall.kiosk().obey(command -> {
            done.add(command);
            ending.complete(null);
            // the machine is gone before it can say anything
            throw new EndOfTheProgram();
        });
        String id = command("restart", Optional.empty());
        WholeHall.got(ending);
        hall.restartKiosk();
        obey();

        endsAs("DONE", id);
        assertEquals(List.of(new Command.Restart()), done);
        isNotSentAgain(id);
    }

    /// An Error is caught by nobody, as the end of the program is.
    private static final class EndOfTheProgram extends Error {
        private static final long serialVersionUID = 1L;
    }

    /// Keeps commands from the kiosk, and keeps their letters.
    private String withheld(String id) throws IOException {
        hall.line.meddle((asked, answered) -> asked.is("PUT", HEARTBEAT) && answered.status() == 200
                ? without(id, answered)
                : answered);
        Await.until(() -> beats().stream().anyMatch(beat -> idsIn(beat).contains(id)));
        Between.Answered with = beats().stream().filter(beat -> idsIn(beat).contains(id)).findFirst().orElseThrow();
        return JSON.readTree(with.body()).path("commands").valueStream().map(JsonNode::asString)
                .filter(it -> id(it).equals(id)).findFirst().orElseThrow();
    }

    private static Between.Answered without(String id, Between.Answered answered) {
        return answering(answered, JSON.readTree(answered.body()).path("commands").valueStream()
                .map(JsonNode::asString).filter(it -> !id(it).equals(id)).toList());
    }

    private static Between.Answered answering(Between.Answered answered, List<String> commands) {
        return answered.withBody(Wire.json(Map.of("serverTime",
                JSON.readTree(answered.body()).path("serverTime").asString(), "commands", commands)));
    }

    /// In the place of whatever the centre says.
    private void play(String compact) {
        hall.line.meddle((asked, answered) -> asked.is("PUT", HEARTBEAT) && answered.status() == 200
                ? answering(answered, List.of(compact))
                : answered);
    }

    @Test
    void oldCommandPlayedAfterANewerOneIsRefusedAndTheCentreHearsIt() throws Exception {
        String old = command("out-of-service", Optional.of("x"));
        String kept = withheld(old);
        String newer = command("in-service", Optional.empty());
        endsAs("DONE", newer);

        play(kept);

        endsAs("REFUSED_REPLAY", old);
        assertEquals(List.of(new Command.InService()), done);
        assertEquals(Optional.empty(), hall.kiosk().outOfService());
        int audits = hall.page("/arrivals/counts.json").path("AUDIT").asInt();
        int now = beats().size();
        Await.until(() -> beats().size() >= now + 3);
        assertEquals(audits, hall.page("/arrivals/counts.json").path("AUDIT").asInt(),
                "said once, however often played");
        hall.line.meddle((_, answered) -> answered);
        isNotSentAgain(old);
    }

    @Test
    void commandThatWasKeptBackUntilItsTimeWasOverIsRefusedAndTheCentreHearsIt() throws Exception {
        // an hour ago, as far as the centre is concerned
        hall.centre.misbehave(Misbehaviour.always(Mode.CLOCK_OFF).withSpan(Duration.ofHours(-1)));
        String id = command("restart", Optional.empty());
        String kept = withheld(id);
        hall.centre.misbehave(Misbehaviour.NONE);
        Await.until(() -> Duration.between(hall.kiosk().centralTime(), Instant.now()).abs().toMinutes() < 1);

        play(kept);

        endsAs("REFUSED_EXPIRED", id);
        assertEquals(List.of(), done);
        hall.line.meddle((_, answered) -> answered);
        isNotSentAgain(id);
    }

    @Test
    void commandOfAnotherKioskIsNeitherObeyedNorAnswered() throws Exception {
        String other;
        try (Wire wire = new Wire(hall.line.base())) {
            TestKiosk neighbour = TestKiosk.enrolled(hall.centre, wire, Clock.systemUTC());
            String id = hall.centre.command(neighbour.kioskId(), "restart", Optional.empty());
            other = neighbour.heartbeat(UUID.randomUUID()).expect(200).json().path("commands").path(0)
                    .asString();
            assertEquals(id, id(other));
        }
        play(other);
        int now = beats().size();
        Await.until(() -> beats().size() >= now + 3);

        assertEquals(List.of(), done);
        assertEquals(0, hall.page("/arrivals/counts.json").path("AUDIT").asInt(0));
    }
}
