package id.mpp.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody carries the whole kiosk away after *Kirim*, with every file and every key on it.
class SecretsAtRestTest {

    private static final String NIK = "3314076504900002";
    private static final String NAME = "Siti Rahayu Contoh";
    private static final int KEY_BYTES = 32;

    @TempDir
    Path folder;

    private byte[] page = new byte[0];
    private Path parcel = Path.of("");

    /// A kiosk that was enrolled, kept an application while the centre was away, and was switched off.
    @BeforeEach
    void kirim() throws Exception {
        page = new byte[50_000];
        new Random(4711).nextBytes(page);
        URI gone;
        try (WireCentre centre = WireCentre.start()) {
            EnrolledKiosk.enrol(centre.base(), folder).close();
            gone = centre.base();
        }
        try (EnrolledKiosk kiosk = EnrolledKiosk.open(gone, folder, Optional.empty())) {
            String answers = "{\"nik\":\"" + NIK + "\",\"name\":\"" + NAME + "\"}";
            Spool.Stored stored = kiosk.client().spool().put(Samples.newId(), new Contents(ParcelKind.APPLICATION,
                    Map.of("receipt", "26-0472-7K"),
                    List.of(new Contents.Part("answers.json", "application/json", answers.getBytes(UTF_8)),
                            new Contents.Part("ktp.pdf", "application/pdf", page))));
            kiosk.deliveries().next(Delivery.TryLater.class);
            parcel = SpoolFiles.find(folder.resolve("spool"), stored.id()).orElseThrow();
        }
    }

    private List<Path> everyFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void noKeyAndNoBytesOnTheMachineOpenTheParcel() throws Exception {
        byte[] sealed = Files.readAllBytes(parcel);
        List<byte[]> keys = keys();

        assertTrue(keys.size() > 100, "keys tried: " + keys.size());
        for (byte[] key : keys) {
            assertThrows(GeneralSecurityException.class, () -> OpenedParcel.openWith(sealed, key));
        }
        // the centre's key opens it: it is the key that was missing
        assertArrayEquals(page, OpenedParcel.open(sealed).entries().get("ktp.pdf"));
        System.out.println("tried " + keys.size() + " keys found on the kiosk, none opens its parcel");
    }

    /// Everything that could be 32 bytes of a key: the kiosk's private key, every base64 text, every aligned piece of
    /// every small file.
    private List<byte[]> keys() throws Exception {
        List<byte[]> keys = new ArrayList<>();
        boolean ownKey = false;
        for (Path file : everyFile()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at + KEY_BYTES <= Math.min(bytes.length, 20_000); at += 16) {
                keys.add(Arrays.copyOfRange(bytes, at, at + KEY_BYTES));
            }
            Matcher texts = Pattern.compile("[A-Za-z0-9+/_-]{43}=?").matcher(new String(bytes, ISO_8859_1));
            while (texts.find()) {
                String text = texts.group().replace("=", "").replace('+', '-').replace('/', '_');
                keys.add(Base64.getUrlDecoder().decode(text));
            }
            if (file.toString().endsWith(".jwk")) {
                keys.add(ECKey.parse(new String(bytes, UTF_8)).getD().decode());
                ownKey = true;
            }
        }
        assertTrue(ownKey, "the kiosk's own private key was among them");
        return keys;
    }

    @Test
    void noFileHoldsAnythingOfTheCitizen() throws Exception {
        String piece = new String(page, 1_000, 64, ISO_8859_1);
        List<String> secrets = List.of(NIK, NAME, "Siti", "kiosk-token", "26-0472-7K", piece);
        for (Path file : everyFile()) {
            String content = new String(Files.readAllBytes(file), ISO_8859_1);
            for (String secret : secrets) {
                assertEquals(-1, content.indexOf(secret), () -> secrets.indexOf(secret) + " in " + file.getFileName());
            }
        }
        assertTrue(everyFile().stream().anyMatch(file -> file.toString().endsWith(".mv.db")),
                "the index was looked at");
    }
}
