package id.mpp.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.sync.Handover;
import id.mpp.sync.Handover.State;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A citizen's phone is a real Chromium, the kiosk the real client.
class HandoverInChromiumTest extends WholeHallTest {

    @Test
    void phoneIsToldWhatBecameOfEachFile() throws Exception {
        byte[] photo = PhoneFiles.photo(7);
        var address = new CompletableFuture<String>();
        var last = new CompletableFuture<byte[]>();
        var handover = new CompletableFuture<Handover>();
        var arrived = new AtomicInteger();
        handover.complete(hall.kiosk().handOver(new Handover.Wish("Surat Keterangan Kelahiran", "id"), state -> {
            switch (state) {
                case State.Waiting(var url, _) -> address.complete(hall.pastTheBox(url).toString());
                case State.Arrived(_, var file) -> {
                    if (arrived.incrementAndGet() == 1) {
                        handover.join().refused(Handover.Refusal.LOCKED);
                    } else {
                        last.complete(file);
                        handover.join().taken();
                    }
                }
                case State.Opened _,State.Ended _ -> {
                }
            }
        }));

        JsonNode saw = Chromium.drive("handover.mjs", hall.centre, address.get(60, TimeUnit.SECONDS),
                file("photo.jpg", photo),
                file("surat.txt", "bukan foto".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                large());

        assertArrayEquals(photo, last.get(60, TimeUnit.SECONDS));
        assertEquals(2, arrived.get(), "what is no photo did not come");
        assertEquals(0, saw.path("errors").size(), saw::toString);
        assertTrue(saw.path("asked").asString().contains("Surat Keterangan Kelahiran"), saw::toString);
        assertTrue(saw.path("target").asInt() >= 56, saw::toString);
        assertTrue(saw.path("tooLarge").asString().contains("terlalu besar"), saw::toString);
        assertTrue(saw.path("taken").asString().contains("Halaman ini boleh ditutup."), saw::toString);
        saw.path("overflow").properties().forEach(page -> assertEquals(0, page.getValue().asInt(-1), page::toString));
    }

    private String file(String name, byte[] bytes) throws Exception {
        Path folderOfPhone = Files.createDirectories(folder.resolve("phone"));
        return Files.write(folderOfPhone.resolve(name), bytes).toString();
    }

    /// 200 MB that take no room on the disk.
    private String large() throws Exception {
        Path file = Path.of(file("film.jpg", new byte[0]));
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(200L << 20);
        }
        return file.toString();
    }
}
