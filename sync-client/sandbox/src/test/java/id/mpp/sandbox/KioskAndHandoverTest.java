package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Handover;
import id.mpp.sync.Handover.State;
import id.mpp.sync.Handover.Why;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A paper comes from a phone: the real client before the real sandbox, the phone by its two requests.
class KioskAndHandoverTest extends WholeHallTest {

    private static final Handover.Wish CARD = new Handover.Wish("Kartu Keluarga", "id");

    private final HttpClient phone = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Heard<State> heard = new Heard<>();

    @AfterEach
    void putPhoneAway() {
        phone.shutdownNow();
        phone.close();
    }

    private Handover begin() {
        return hall.kiosk().handOver(CARD, heard);
    }

    private URI address() {
        return hall.pastTheBox(heard.next(State.Waiting.class).url());
    }

    private String page(URI address) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(address).header("X-Kirim", "1").timeout(Duration.ofSeconds(60))
                .build();
        HttpResponse<String> answer = phone.send(ask, BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private int send(URI address, byte[] file) throws Exception {
        HttpRequest ask = HttpRequest.newBuilder(URI.create(address + "/berkas")).timeout(Duration.ofSeconds(60))
                .PUT(BodyPublishers.ofByteArray(file)).build();
        return phone.send(ask, BodyHandlers.discarding()).statusCode();
    }

    @Test
    void photoArrivesAtTheKioskAsItWasSent() throws Exception {
        byte[] photo = PhoneFiles.photo(1);
        Handover handover = begin();
        URI address = address();
        assertTrue(page(address).contains("Pilih foto atau PDF"));
        heard.next(State.Opened.class);

        long sent = System.nanoTime();
        assertEquals(204, send(address, photo));
        State.Arrived arrived = heard.next(State.Arrived.class);

        assertTrue(Duration.ofNanos(System.nanoTime() - sent).compareTo(Duration.ofSeconds(10)) < 0, "at once");
        assertEquals("image/jpeg", arrived.mediaType());
        assertArrayEquals(photo, arrived.file());
        assertTrue(page(address).contains("Terkirim."));

        handover.taken();
        assertEquals(Why.TAKEN, heard.next(State.Ended.class).why());
        assertTrue(page(address).contains("Berkas sudah dipakai di kios."));
        assertEquals(409, send(address, photo), "an address counts once");
    }

    @Test
    void addressSaysNothingOfAnybody() {
        begin();
        String address = address().toString();
        assertTrue(address.matches(".*/kirim/[A-Za-z0-9_-]{22}"), address);
        assertFalse(address.contains("kiosk") || address.contains("Kartu"), address);
    }

    @Test
    void refusedFileIsExplainedOnThePhoneAndTheNextOneIsTaken() throws Exception {
        Handover handover = begin();
        URI address = address();
        assertEquals(204, send(address, PhoneFiles.photo(2)));
        heard.next(State.Arrived.class);

        handover.refused(Handover.Refusal.TOO_MANY_PAGES);
        heard.next(State.Opened.class);

        assertTrue(page(address).contains("Halamannya terlalu banyak"));
        byte[] other = PhoneFiles.photo(3);
        assertEquals(204, send(address, other));
        assertArrayEquals(other, heard.next(State.Arrived.class).file());
    }

    @Test
    void endOfTheSessionIsSaidOnThePhoneBeforeThePollEnds() throws Exception {
        begin();
        URI address = address();
        page(address);
        heard.next(State.Opened.class);

        hall.kiosk().forgetCitizen();

        assertEquals(Why.CANCELLED, heard.next(State.Ended.class).why());
        long asked = System.nanoTime();
        Await.until(() -> over(address));
        assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(Duration.ofSeconds(10)) < 0);
        assertEquals(409, send(address, PhoneFiles.photo(4)));
    }

    private boolean over(URI address) throws IOException {
        try {
            return page(address).contains("Kios tidak menunggu berkas ini lagi.");
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Test
    void whatIsNoPaperNeverReachesTheKiosk() throws Exception {
        begin();
        URI address = address();
        assertEquals(422, send(address, "PK\u0003\u0004 a zip".getBytes(StandardCharsets.UTF_8)));
        assertEquals(422, send(address, PhoneFiles.pictureThatSaysItIsHuge()));
        assertEquals(422, send(address, "%PDF-1.7 trailer << /Encrypt 5 0 R >>".getBytes(StandardCharsets.UTF_8)));
        assertEquals(422, sendLength(address, 200L << 20), "not read to its end");
        byte[] photo = PhoneFiles.photo(5);
        assertEquals(204, send(address, photo));
        assertArrayEquals(photo, heard.next(State.Arrived.class).file());
    }

    /// Announces so many bytes and sends the first few of them.
    private static int sendLength(URI address, long length) throws IOException {
        try (var socket = new java.net.Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("PUT " + address.getPath() + "/berkas HTTP/1.1\r\nHost: " + address.getHost()
                            + "\r\nContent-Length: " + length + "\r\n\r\n\u0001\u0002")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] answer = socket.getInputStream().readNBytes(12);
            return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.ISO_8859_1));
        }
    }
}
