package id.mpp.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.WireCentre;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every way a sign-in by phone can end, over a real wire. The provider's seconds are short ones here; with real ones a
/// kiosk signs in at the sandbox and, with `-Pidp`, at Keycloak.
@Execution(ExecutionMode.CONCURRENT)
class PhoneSignInTest extends SignInByPhone {

    private static final String REVOKE = "POST /oidc/revoke";

    @Test
    void citizenApprovesOnThePhone() throws Exception {
        centre.then(TOKEN, error("authorization_pending"), approve(claims -> claims));

        SignIn.Started started = started();
        SignIn.Result result = result(started);

        assertEquals(centre.base() + "/oidc/activate?user_code=WDJB-MJHT", started.verificationUri().toString());
        assertEquals("WDJB-MJHT", started.userCode());
        SignIn.Profile profile = assertInstanceOf(SignIn.Result.SignedIn.class, result).profile();
        assertEquals("Siti Rahayu (contoh)", profile.name());
        assertEquals("Jalan Contoh 12, RT 003/RW 005, Sragen Kulon, Sragen, Kabupaten Sragen, Jawa Tengah",
                profile.address());
        assertFalse(result.toString().contains("3314"), "the profile hides itself");
        assertEquals("S256", begun.join().queryParameter("code_challenge_method"));
        assertEquals("id", begun.join().queryParameter("ui_locales"));
    }

    @Test
    void endOfTheSessionGivesTheTokenBack() throws Exception {
        var revoked = new CompletableFuture<String>();
        centre.then(TOKEN, approve(claims -> claims));
        centre.then(REVOKE, request -> {
            revoked.complete(form(request).queryParameter("token"));
            return new MockResponse.Builder().code(200).build();
        });
        result(started());

        kiosk.client().forgetCitizen();

        assertEquals("citizen-token", revoked.get(10, TimeUnit.SECONDS));
    }

    @Test
    void citizenSaysNo() throws Exception {
        centre.then(TOKEN, error("access_denied"));

        assertEquals(new SignIn.Result.Denied(), result(started()));
    }

    @Test
    void expiredCodeIsRenewedByItselfAndTheNewOneWorks() throws Exception {
        centre.then(TOKEN, error("expired_token"), approve(claims -> claims));
        centre.then(BEGIN, request -> {
            begun = new CompletableFuture<>();
            return begin(request);
        });

        var renewed = assertInstanceOf(SignIn.Result.Renewed.class, result(started()));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(renewed.next()));
    }

    @Test
    void expiredCodeWithoutANewOneIsExpired() throws Exception {
        centre.then(TOKEN, error("expired_token"));
        centre.then(BEGIN, _ -> WireCentre.oauthError("unauthorized_client"));

        assertEquals(new SignIn.Result.Expired(), result(started()));
    }

    @Test
    void leavingThePageWhileTheCodeIsRenewedEndsBoth() throws Exception {
        centre.then(TOKEN, error("expired_token"));
        centre.then(BEGIN, request -> {
            kiosk.client().forgetCitizen();
            return begin(request);
        });
        SignIn.Started started = started();

        SignIn.Result result = result(started);
        if (result instanceof SignIn.Result.Renewed(SignIn.Started next)) {
            result = result(next);
        }
        // whoever has left looks at neither
        assertTrue(result instanceof SignIn.Result.Lost || result instanceof SignIn.Result.Expired, result.toString());
    }

    @Test
    void answerLostOnTheWayMeansAFreshCodeAndNotTheEnd() throws Exception {
        centre.then(TOKEN, _ -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
                error("invalid_grant"));
        centre.then(BEGIN, this::begin);

        assertInstanceOf(SignIn.Result.Renewed.class, result(started()));
    }

    @Test
    void lineLostBetweenApprovalAndProfileIsWaitedFor() throws Exception {
        centre.then(TOKEN, approve(claims -> claims));
        centre.then("GET /v1/profile", _ -> WireCentre.problem(503, "unavailable"),
                _ -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
        int polls = centre.count(TOKEN);

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));
        assertEquals(polls + 1, centre.count(TOKEN), "the tokens were in hand already");
    }

    /// Answers, and notes when it was asked.
    private static Function<RecordedRequest, MockResponse> at(List<Long> asked,
            Function<RecordedRequest, MockResponse> answer) {
        return request -> {
            asked.add(System.nanoTime());
            return answer.apply(request);
        };
    }

    @Test
    void providerThatAsksForSlowerPollsGetsThemEachTimeSlower() throws Exception {
        List<Long> asked = new CopyOnWriteArrayList<>();
        centre.then(TOKEN, at(asked, error("slow_down")), at(asked, error("authorization_pending")),
                at(asked, error("slow_down")), at(asked, approve(claims -> claims)));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));

        assertTrue(secondsBetween(asked, 0) >= 6, "RFC 8628 §3.5: five seconds more");
        assertTrue(secondsBetween(asked, 1) >= 6, "and for all that follow");
        assertTrue(secondsBetween(asked, 2) >= 11, "and five more");
    }

    /// In the provider's seconds.
    private static long secondsBetween(List<Long> asked, int first) {
        return (asked.get(first + 1) - asked.get(first)) / Samples.QUICK.pollSecond().toNanos();
    }

    @Test
    void providerThatAsksForNoPauseIsNotPolledWithoutOne() throws Exception {
        List<Long> asked = new CopyOnWriteArrayList<>();
        pause = 0;
        centre.then(TOKEN, at(asked, error("authorization_pending")), at(asked, error("authorization_pending")),
                at(asked, approve(claims -> claims)));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));

        assertTrue(secondsBetween(asked, 0) >= 1 && secondsBetween(asked, 1) >= 1);
    }

    @Test
    void inAHallASecondIsASecond() {
        assertEquals(Duration.ofSeconds(1), Timings.STANDARD.pollSecond());
    }

    @Test
    void networkLostForOnePollIsNotTheEnd() throws Exception {
        centre.then(TOKEN, _ -> new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
                _ -> new MockResponse.Builder().code(200).addHeader("Content-Type", "text/html").body("<html>").build(),
                approve(claims -> claims));

        assertInstanceOf(SignIn.Result.SignedIn.class, result(started()));
    }

    @Test
    void sessionEndedWhileWaitingEndsTheSignIn() throws Exception {
        SignIn.Started started = started();

        started.cancel().run();

        assertInstanceOf(SignIn.Result.Lost.class, result(started));
    }

    @Test
    void centreWithoutProfilesIsReplacedByTheTokensClaims() throws Exception {
        centre.thenAnswer("GET /v1/profile", WireCentre.problem(401, "unauthorized"));
        centre.then(TOKEN, approve(claims -> claims.claim("nik", "3314106504900002")
                .claim("name", "Siti Rahayu (contoh)")
                .claim("birthdate", "1990-04-25")
                .claim("address", Map.of("formatted", "Jalan Contoh 12"))));

        var profile = assertInstanceOf(SignIn.Result.SignedIn.class, result(started())).profile();

        assertEquals(new SignIn.Profile("3314106504900002", "Siti Rahayu (contoh)", LocalDate.of(1990, 4, 25),
                "Jalan Contoh 12", ""), profile);
    }

    @Test
    void nobodyWhoSaysWhoItIsMeansLostAndTheTokenGoesBack() throws Exception {
        var revoked = new CompletableFuture<Boolean>();
        centre.thenAnswer("GET /v1/profile", WireCentre.problem(401, "unauthorized"));
        centre.then(TOKEN, approve(claims -> claims));
        centre.then(REVOKE, _ -> {
            revoked.complete(true);
            return new MockResponse.Builder().code(200).build();
        });

        assertInstanceOf(SignIn.Result.Lost.class, result(started()));
        assertTrue(revoked.get(10, TimeUnit.SECONDS));
    }

    @Test
    void revocationIsTriedAgain() throws Exception {
        var revoked = new CompletableFuture<Boolean>();
        centre.then(TOKEN, approve(claims -> claims));
        centre.then(REVOKE, _ -> WireCentre.problem(503, "unavailable"), _ -> {
            revoked.complete(true);
            return new MockResponse.Builder().code(200).build();
        });
        result(started());

        kiosk.client().forgetCitizen();

        assertTrue(revoked.get(10, TimeUnit.SECONDS));
    }

    @Test
    void unreachableProviderMeansOtherWaysRemain() throws Exception {
        centre.close();

        assertInstanceOf(SignIn.Unavailable.class, kiosk.client().signIn("id").get(20, TimeUnit.SECONDS));
    }
}
