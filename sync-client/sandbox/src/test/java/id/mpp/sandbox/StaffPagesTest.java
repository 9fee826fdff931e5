package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.mpp.sandbox.TestKiosk.SealedParcel;
import id.mpp.sync.Contents;
import id.mpp.sync.ParcelKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Badges to be printed, and what staff did at kiosks.
class StaffPagesTest extends SandboxFixture {

    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern CODE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path d=\"([^\"]*)\"");
    private static final int PIXELS = 6;

    @Test
    void everyBadgeCarriesTheCodeAKioskReads() throws Exception {
        String page = wire.page("/kartu-petugas").expect(200).text();
        Matcher codes = CODE.matcher(page);
        assertTrue(codes.find());
        assertEquals("mpp-petugas:PETUGAS-CONTOH-01", read(Integer.parseInt(codes.group(1)), codes.group(2)));
        assertEquals(3, CODE.matcher(page).results().count(), "three people");
    }

    private static String read(int size, String path) throws Exception {
        int width = size * PIXELS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher modules = MODULE.matcher(path);
        while (modules.find()) {
            int x = Integer.parseInt(modules.group(1)) * PIXELS;
            int y = Integer.parseInt(modules.group(2)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * width + x, row * width + x + PIXELS, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)))).getText();
    }

    @Test
    void whatStaffDidIsShownByBadgeAndWhatNobodyKnowsByNobody() throws Exception {
        // printf PETUGAS-CONTOH-01 | sha256sum
        put("2b19faf89721860bf0ce2f943ede41e0e5d53a8091795ef9bee34239a854619f", "void A-021", "DONE");
        put("unknown", "enter", "REFUSED");
        String page = wire.page("/catatan-petugas").expect(200).text();
        assertTrue(page.contains("PETUGAS-CONTOH-01"), page);
        assertTrue(page.contains("Batalkan nomor A-021"));
        assertTrue(page.contains("Tidak dikenal"));
        JsonNode acts = wire.page("/arrivals/audit.json").expect(200).json().path("acts");
        assertEquals(2, acts.size());
    }

    @Test
    void wordsOfAKioskAreTextAndNoMarkup() throws Exception {
        put("<b>who</b>", "<script>alert(1)</script>", "<i>");
        String page = wire.page("/catatan-petugas").expect(200).text();
        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;"));
    }

    private void put(String who, String what, String result) throws Exception {
        byte[] audit = Wire.json(Map.of("entries", List.of(
                Map.of("at", clock.instant().toString(), "who", who, "what", what, "result", result))));
        SealedParcel parcel = kiosk.seal(new Contents(ParcelKind.AUDIT,
                Map.of("createdAt", clock.instant().toString()),
                List.of(new Contents.Part("audit.json", "application/json", audit))));
        kiosk.put(parcel).expect(201);
    }
}
