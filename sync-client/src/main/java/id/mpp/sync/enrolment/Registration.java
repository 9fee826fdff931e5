package id.mpp.sync.enrolment;

import id.mpp.sync.Enrolment;
import id.mpp.sync.SyncConfig;
import id.mpp.sync.Timings;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.http.Json;
import id.mpp.sync.http.Reply;
import id.mpp.sync.seal.SealingKey;
import id.mpp.sync.trust.TrustRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Trades the one-time code for a place in the fleet (`POST /v1/enrolments`). The same code with the same key gives the
/// same answer again, so a lost reply costs nothing.
record Registration(SyncConfig config, Timings timings, CentralHttp http, KioskKey key, Path folder) {

    /// The answer as the contract has it.
    private record Admission(String kioskId, int kioskNumber, URI issuer, SealingKey sealingKey,
            TrustRoot trustRoot) {
    }

    /// Asks once.
    ///
    /// @param admitted
    ///            called when the centre took the kiosk in and that is durable here
    Enrolment ask(String code, Consumer<EnrolmentRecord> admitted) {
        Map<String, Object> request = Map.of("code", code, "name", config.kioskName(), "publicJwk", key.publicJwk());
        URI address = Endpoints.at(config.central(), "v1/enrolments");
        Reply reply = http.send(Ask.json("POST", address, request, timings.smallCall()));
        return switch (reply) {
            case Reply.NoAnswer(String why) -> new Enrolment.Unreachable(why);
            case Reply.Answer answer when answer.isSuccess() -> admit(answer, admitted);
            case Reply.Answer answer when answer.meansLater() -> new Enrolment.Unreachable(answer.summary());
            case Reply.Answer answer -> new Enrolment.Refused(advice(answer));
        };
    }

    private Enrolment admit(Reply.Answer answer, Consumer<EnrolmentRecord> admitted) {
        Optional<Admission> admission = answer.json(Admission.class);
        if (admission.isEmpty()) {
            return new Enrolment.Unreachable("an answer that is not the central service's: a captive portal?");
        }
        Admission given = admission.get();
        var admittedAs = new EnrolmentRecord(config.central(), given.kioskId(), given.kioskNumber(), given.issuer(),
                given.sealingKey(), Optional.of(given.trustRoot()));
        try {
            admittedAs.writeTo(folder);
        } catch (IOException e) {
            return new Enrolment.Unreachable("the enrolment cannot be kept on this disk");
        }
        admitted.accept(admittedAs);
        return admittedAs.enrolled();
    }

    private static String advice(Reply.Answer answer) {
        return switch (answer.problem().orElse("")) {
            case "code-used" -> "the code has enrolled another machine; ask the administrator for a new one";
            case "code-expired" -> "the code has expired; ask the administrator for a new one";
            default -> "the centre refused the code (" + answer.summary() + "); check it and the address";
        };
    }
}
