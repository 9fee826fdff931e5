package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sandbox.TestKiosk.SealedParcel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelTest extends SandboxFixture {

    private static final byte[] PDF = "%PDF-1.7 example".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = new byte[0];

    @Test
    void applicationArrivesAndIsOpened() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        Answer acknowledgement = kiosk.put(parcel).expect(201);
        assertEquals("26-0472-7K", acknowledgement.field("receipt"));
        assertEquals(parcel.sha256(), acknowledgement.field("sha256"));

        Answer arrived = wire.page("/arrivals/parcels/" + parcel.id()).expect(200);
        assertEquals(parcel.sha256(), arrived.field("sealedSha256"));
        assertEquals(parcel.sha256(), arrived.field("receivedSha256"));
        assertEquals("SIGNED_IN", arrived.json().path("manifest").path("assurance").asString());
        Answer pdf = wire.page("/arrivals/parcels/" + parcel.id() + "/application.pdf").expect(200);
        assertArrayEquals(PDF, pdf.response().body());
        wire.page("/arrivals/parcels/" + parcel.id() + "/answers.json").expect(404);
        wire.page("/arrivals/parcels/" + parcel.id() + "/none.pdf").expect(404);
    }

    @Test
    void sameParcelAgainGetsTheSameAcknowledgement() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        Answer first = kiosk.put(parcel).expect(201);
        clock.advance(Duration.ofMinutes(1));
        assertEquals(first.json(), kiosk.put(parcel).expect(200).json());
        assertEquals(first.json(), kiosk.get("/v1/parcels/" + parcel.id()).expect(200).json());
        assertEquals(1, wire.page("/arrivals/parcels.json").json().path("parcels").size());
    }

    @Test
    void otherBytesUnderTheSameIdConflict() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        kiosk.put(parcel).expect(201);
        SealedParcel other = new SealedParcel(parcel.id(), kiosk.application("26-0473-1A", PDF).bytes());
        kiosk.put(other).expectProblem(409, "parcel-conflict");
    }

    @Test
    void bodyDamagedOnTheWayIsRefusedAndMayComeAgain() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        byte[] damaged = parcel.bytes().clone();
        damaged[damaged.length - 1] ^= 1;
        wire.exchange(kiosk.parcelTo(parcel), "PUT", damaged).expectProblem(400, "digest-mismatch");
        kiosk.put(parcel).expect(201);
    }

    @Test
    void parcelForAnotherCentreIsUnreadable() throws IOException {
        byte[] noise = new byte[500];
        new Random(7).nextBytes(noise);
        SealedParcel parcel = new SealedParcel(kiosk.application("26-0472-7K", PDF).id(), noise);
        kiosk.put(parcel).expectProblem(422, "parcel-unreadable");
    }

    @Test
    void parcelUnderAForeignIdIsUnreadable() throws IOException {
        SealedParcel one = kiosk.application("26-0472-7K", PDF);
        SealedParcel two = kiosk.application("26-0473-1A", PDF);
        kiosk.put(new SealedParcel(two.id(), one.bytes())).expectProblem(422, "parcel-unreadable");
    }

    @Test
    void unknownParcelIsNotFound() throws IOException {
        kiosk.get("/v1/parcels/0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e").expectProblem(404, "not-found");
    }

    @Test
    void missingDigestIsRefused() throws IOException {
        wire.wrongExchange(kiosk.to("/v1/parcels/0192f0c1-7b1e-7c3a-9d52-2f6f5a1b0c9e").header("Content-Type",
                "application/vnd.mpp.parcel"), "PUT", PDF).expectProblem(400, "bad-request");
    }

    private Answer createUpload(SealedParcel parcel) throws IOException {
        return wire.exchange(kiosk.to("/v1/uploads").header("Tus-Resumable", "1.0.0").header("Upload-Length",
                Integer.toString(parcel.bytes().length)), "POST", NOTHING).expect(201);
    }

    private Answer patch(String upload, int offset, byte[] piece) throws IOException {
        return wire.exchange(kiosk.to(upload).header("Tus-Resumable", "1.0.0")
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Integer.toString(offset)), "PATCH", piece);
    }

    private String offset(String upload) throws IOException {
        return wire.exchange(kiosk.to(upload).header("Tus-Resumable", "1.0.0"), "HEAD", NOTHING).expect(200)
                .header("Upload-Offset");
    }

    private Answer putUploaded(SealedParcel parcel, String upload) throws IOException {
        String id = upload.substring(upload.lastIndexOf('/') + 1);
        return wire.exchange(
                kiosk.to("/v1/parcels/" + parcel.id())
                        .header("Content-Type", "application/vnd.mpp.parcel-by-upload+json")
                        .header("Repr-Digest", parcel.reprDigest()),
                "PUT", Wire.json(Map.of("upload", id)));
    }

    @Test
    void largeParcelResumesAfterACut() throws IOException {
        byte[] pages = new byte[300_000];
        new Random(3).nextBytes(pages);
        SealedParcel parcel = kiosk.application("26-0474-2B", pages);
        kiosk.put(parcel).expectProblem(413, "too-large");

        String upload = createUpload(parcel).header("Location");
        assertEquals("100000", patch(upload, 0, Arrays.copyOf(parcel.bytes(), 100_000)).expect(204)
                .header("Upload-Offset"));
        putUploaded(parcel, upload).expectProblem(409, "upload-incomplete");
        patch(upload, 17, new byte[1]).expectProblem(409, "wrong-offset");
        assertEquals("100000", offset(upload));
        patch(upload, 100_000, Arrays.copyOfRange(parcel.bytes(), 100_000, parcel.bytes().length)).expect(204);
        Answer first = putUploaded(parcel, upload).expect(201);
        assertEquals(first.json(), putUploaded(parcel, upload).expect(200).json(), "after a lost reply");
        assertArrayEquals(pages,
                wire.page("/arrivals/parcels/" + parcel.id() + "/application.pdf").response().body());
    }

    @Test
    void lineCutInMidBodyKeepsWhatArrived() throws IOException {
        SealedParcel parcel = kiosk.application("26-0474-2B", new byte[400_000]);
        String upload = createUpload(parcel).header("Location");
        CutLine.patchAndHangUp(sandbox.base(), upload, kiosk.to(upload).build(), parcel.bytes(), 200_000);
        Await.until(() -> Integer.parseInt(offset(upload)) > 0);
        int stands = Integer.parseInt(offset(upload));
        patch(upload, stands, Arrays.copyOfRange(parcel.bytes(), stands, parcel.bytes().length)).expect(204);
        putUploaded(parcel, upload).expect(201);
    }

    @Test
    void uploadThatNobodyGoesOnWithIsThrownAway() throws IOException {
        SealedParcel parcel = kiosk.application("26-0474-2B", new byte[400_000]);
        Answer begun = createUpload(parcel);
        String upload = begun.header("Location");
        assertEquals("Fri, 27 Nov 2026 02:00:00 GMT", begun.header("Upload-Expires"));
        later(Duration.ofDays(4).minusSeconds(1));
        Answer piece = patch(upload, 0, Arrays.copyOf(parcel.bytes(), 100_000)).expect(204);
        assertEquals("Tue, 01 Dec 2026 01:59:59 GMT", piece.header("Upload-Expires"), "moved on by each piece");
        later(Duration.ofDays(4).minusSeconds(1));
        assertEquals("100000", offset(upload));

        later(Duration.ofSeconds(1));

        wire.exchange(kiosk.to(upload).header("Tus-Resumable", "1.0.0"), "HEAD", NOTHING).expect(404);
        patch(upload, 100_000, new byte[1]).expectProblem(404, "not-found");
        putUploaded(parcel, upload).expectProblem(404, "upload-unknown");
        String anew = createUpload(parcel).header("Location");
        assertEquals("0", offset(anew));
        patch(anew, 0, parcel.bytes()).expect(204);
        putUploaded(parcel, anew).expect(201);
    }

    /// Tokens are short-lived.
    private void later(Duration span) throws IOException {
        clock.advance(span);
        kiosk.renewToken();
    }

    @Test
    void uploadOfAnotherTusVersionIsRefused() throws IOException {
        Answer answer = wire.exchange(
                kiosk.to("/v1/uploads").header("Tus-Resumable", "0.2.2").header("Upload-Length", "10"), "POST",
                NOTHING);
        answer.expectProblem(412, "tus-version");
    }

    @Test
    void replyLostAfterTheParcelWasTakenOver() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        sandbox.misbehave(Misbehaviour.once(Mode.LOST_REPLY, "/v1/parcels"));
        assertThrows(IOException.class, () -> kiosk.put(parcel));
        assertEquals("26-0472-7K", kiosk.put(parcel).expect(200).field("receipt"));
    }

    @Test
    void centreFailsInEveryWay() throws IOException {
        SealedParcel parcel = kiosk.application("26-0472-7K", PDF);
        sandbox.misbehave(Misbehaviour.once(Mode.HTTP500, "/v1/parcels"));
        kiosk.put(parcel).expectProblem(500, "broken");
        sandbox.misbehave(Misbehaviour.once(Mode.UNAVAILABLE, "/v1/parcels"));
        assertEquals("1", kiosk.put(parcel).expect(503).header("Retry-After"));
        sandbox.misbehave(Misbehaviour.once(Mode.GARBAGE, ""));
        Answer garbage = wire.page(kiosk.parcelTo(parcel), "PUT", parcel.bytes()).expect(200);
        assertEquals(true, garbage.text().startsWith("<html>"));
        kiosk.put(parcel).expect(201);
    }

    @Test
    void misbehaviourIsChosenOverHttp() throws IOException {
        byte[] choice = Wire.json(Map.of("mode", "unavailable", "requests", 1, "seconds", 30));
        wire.page(wire.to("/misbehave"), "POST", choice).expect(200);
        assertEquals("30", kiosk.get("/v1/queues").expect(503).header("Retry-After"));
        kiosk.get("/v1/queues").expect(200);
        wire.page(wire.to("/misbehave"), "POST", Wire.json(Map.of("mode", "sulk"))).expect(400);
    }

    @Test
    void ticketParcelWithoutSenseIsUnreadable() throws IOException {
        kiosk.put(kiosk.ticket(UUID.randomUUID(), "<b>1</b>", "dukcapil", "PRINTED"))
                .expectProblem(422, "parcel-unreadable");
    }
}
