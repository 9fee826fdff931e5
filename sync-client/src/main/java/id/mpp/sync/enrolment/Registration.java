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

/// Trades the one-time code for a place in the fleet (`POST /v1/enrolments`). The same code with the same key gives the
/// same answer again, so a lost reply costs nothing.
record Registration(SyncConfig config, Timings timings, CentralHttp http, Path folder) {

    /// The answer as the contract has it.
    private record Admission(String kioskId, int kioskNumber, URI issuer, SealingKey sealingKey,
            TrustRoot trustRoot) {
    }

    /// How it ended.
    sealed interface Answer {

        /// The centre took the kiosk in, and that is durable here.
        record Admitted(EnrolmentRecord record) implements Answer {
        }

        record Not(Enrolment why) implements Answer {
        }
    }

    /// Asks once.
    ///
    /// @param keyNumber
    ///            of `key`
    Answer ask(EnrolmentCode code, KioskKey key, int keyNumber) {
        Map<String, Object> request = Map.of("code", code.code(), "name", config.kioskName(), "publicJwk",
                key.publicJwk());
        URI address = Endpoints.at(config.central(), "v1/enrolments");
        Reply reply = http.send(Ask.json("POST", address, request, timings.smallCall()));
        return switch (reply) {
            case Reply.NoAnswer(String why) -> unreachable(why);
            case Reply.Answer answer when answer.isSuccess() -> admit(answer, keyNumber);
            case Reply.Answer answer when answer.meansLater() -> unreachable(answer.summary());
            case Reply.Answer answer -> new Answer.Not(refused(answer));
        };
    }

    private static Answer unreachable(String why) {
        return new Answer.Not(new Enrolment.Unreachable(why));
    }

    private Answer admit(Reply.Answer answer, int keyNumber) {
        Optional<Admission> admission = answer.json(Admission.class);
        if (admission.isEmpty()) {
            return unreachable("an answer that is not the central service's: a captive portal?");
        }
        Admission given = admission.get();
        var admittedAs = new EnrolmentRecord(config.central(), given.kioskId(), given.kioskNumber(), given.issuer(),
                given.sealingKey(), Optional.of(given.trustRoot()), Optional.of(keyNumber));
        try {
            admittedAs.writeTo(folder);
        } catch (IOException e) {
            return unreachable("the enrolment cannot be kept on this disk");
        }
        return new Answer.Admitted(admittedAs);
    }

    private static Enrolment.Refused refused(Reply.Answer answer) {
        return switch (answer.problem().orElse("")) {
            case "code-used" -> new Enrolment.Refused(Enrolment.Cause.CODE_USED);
            case "code-expired" -> new Enrolment.Refused(Enrolment.Cause.CODE_EXPIRED);
            case "hall-full" -> new Enrolment.Refused(Enrolment.Cause.HALL_FULL);
            default -> new Enrolment.Refused(Enrolment.Cause.CODE_UNKNOWN);
        };
    }
}
