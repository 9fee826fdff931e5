package id.mpp.sandbox;

import static id.mpp.sandbox.WholeHall.found;
import static id.mpp.sandbox.WholeHall.got;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.mpp.sync.ComplaintStatus;
import id.mpp.sync.ComplaintStatus.State;
import id.mpp.sync.Contents;
import id.mpp.sync.Inquiry;
import id.mpp.sync.ParcelKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What became of a complaint, asked by its number while staff forward and answer it: the real client before the
/// real sandbox.
class KioskAsksForComplaintTest extends WholeHallTest {

    private String complain() throws Exception {
        return hall.deliver(new Contents(ParcelKind.COMPLAINT, Map.of("receipt", "P26-0R3K-7Q"),
                List.of(new Contents.Part("complaint.json", "application/json",
                        "{\"kind\":\"COMPLAINT\",\"text\":\"Lama sekali\"}".getBytes(UTF_8)))))
                .id().toString();
    }

    @Test
    void eachStateIsToldAndNothingOfWhatWasSaid() throws Exception {
        assertEquals(new Inquiry.NotFound<>(), got(hall.kiosk().complaint("P26-0R3K-7Q")));
        String parcel = complain();
        ComplaintStatus first = found(hall.kiosk().complaint("p26-0r3k-7q"));
        assertEquals(State.RECEIVED, first.state());
        assertEquals(first.receivedAt(), first.changedAt());
        hall.press("/pengaduan/" + parcel, Map.of("state", "FORWARDED", "words", "Dinas Perhubungan")).expect(303);
        assertEquals(State.FORWARDED, found(hall.kiosk().complaint("P26-0R3K-7Q")).state());
        hall.press("/pengaduan/" + parcel, Map.of("state", "ANSWERED", "words", "Loket ditambah")).expect(303);
        assertEquals(State.ANSWERED, found(hall.kiosk().complaint("P26-0R3K-7Q")).state());
        String told = hall.line.seen("POST", "/v1/complaints/lookup").stream().map(it -> it.answered().text())
                .toList().toString();
        assertFalse(told.contains("Lama sekali") || told.contains("Loket ditambah") || told.contains("Perhubungan"));
    }

    @Test
    void whoTriesManyNumbersIsStopped() throws Exception {
        for (int i = 0; i < 60; i++) {
            got(hall.kiosk().complaint("P26-%04d-00".formatted(i)));
        }
        assertInstanceOf(Inquiry.TooOften.class, got(hall.kiosk().complaint("P26-0R3K-7Q")));
    }
}
