package id.mpp.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import id.mpp.sync.seal.OpenedParcel;
import id.mpp.sync.spool.FolderSpool;
import id.mpp.sync.spool.SpoolLimits;
import id.mpp.sync.wire.EnrolledKiosk;
import id.mpp.sync.wire.Samples;
import id.mpp.sync.wire.SpoolFiles;
import id.mpp.sync.wire.WireCentre;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody carries the whole kiosk away after *Kirim*, with every file and every key on it.
class SecretsAtRestTest {

    private static final String NIK = "3314076504900002";
    private static final String NAME = "Siti Rahayu Contoh";
    private static final int KEY_BYTES = 32;
    private static final int REALLY_TRIED = 50;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private byte[] page = new byte[0];
    private Path parcel = Path.of("");
    private ByteBuffer ownKey = ByteBuffer.allocate(0);

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
            return files.filter(Files::isRegularFile).sorted().collect(Collectors.toCollection(ArrayList::new));
        }
    }

    @Test
    void noKeyAndNoBytesOnTheMachineOpenTheParcel() throws Exception {
        byte[] sealed = Files.readAllBytes(parcel);
        Set<ByteBuffer> keys = keys();

        assertTrue(keys.size() > 100, "keys tried: " + keys.size());
        for (ByteBuffer key : keys) {
            // X25519: the private keys that open it are those with this public key; saves opening with all of them
            assertFalse(OpenedParcel.isCentresPrivateKey(key.array()), "the centre's private key lies on the kiosk");
        }
        for (ByteBuffer key : keys.stream().limit(REALLY_TRIED).toList()) {
            assertThrows(GeneralSecurityException.class, () -> OpenedParcel.openWith(sealed, key.array()));
        }
        assertThrows(GeneralSecurityException.class, () -> OpenedParcel.openWith(sealed, ownKey.array()));
        // the centre's key opens it: it is the key that was missing
        assertTrue(OpenedParcel.isCentresPrivateKey(OpenedParcel.centresPrivateKey()));
        assertArrayEquals(page, OpenedParcel.open(sealed).entries().get("ktp.pdf"));
        System.out.println("tried " + keys.size() + " keys found on the kiosk, none opens its parcel");
    }

    /// The key of the body is fresh for every parcel and must not have been kept either: at any byte of any file.
    @Test
    void keyOfTheBodyLiesNowhere() throws Exception {
        byte[] sealed = Files.readAllBytes(parcel);
        byte[] dataKey = OpenedParcel.dataKey(sealed);

        assertArrayEquals(page, OpenedParcel.openWithDataKey(sealed, dataKey).entries().get("ktp.pdf"));
        List<String> forms = List.of(new String(dataKey, ISO_8859_1), HexFormat.of().formatHex(dataKey),
                HexFormat.of().withUpperCase().formatHex(dataKey),
                Base64.getEncoder().withoutPadding().encodeToString(dataKey),
                Base64.getUrlEncoder().withoutPadding().encodeToString(dataKey));
        for (Path file : everyFile()) {
            String content = new String(Files.readAllBytes(file), ISO_8859_1);
            for (String form : forms) {
                assertEquals(-1, content.indexOf(form), () -> forms.indexOf(form) + " in " + file.getFileName());
            }
        }
    }

    /// Everything that could be 32 bytes of a key: the kiosk's private key, every base64 text, every aligned piece of
    /// every small file. The same bytes twice are one key, and the files that only keep room are the same ones on every
    /// machine: they are compared with another's, and one of them is tried.
    private Set<ByteBuffer> keys() throws Exception {
        Set<ByteBuffer> keys = new HashSet<>();
        List<Path> files = everyFile();
        files.removeAll(sameOnAnyMachine());
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at + KEY_BYTES <= Math.min(bytes.length, 20_000); at += 16) {
                keys.add(ByteBuffer.wrap(Arrays.copyOfRange(bytes, at, at + KEY_BYTES)));
            }
            Matcher texts = Pattern.compile("[A-Za-z0-9+/_-]{43}=?").matcher(new String(bytes, ISO_8859_1));
            while (texts.find()) {
                String text = texts.group().replace("=", "").replace('+', '-').replace('/', '_');
                keys.add(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)));
            }
            if (file.toString().endsWith(".jwk")) {
                ownKey = ByteBuffer.wrap(ECKey.parse(new String(bytes, UTF_8)).getD().decode());
                keys.add(ownKey);
            }
        }
        assertEquals(KEY_BYTES, ownKey.remaining(), "the kiosk's own private key was among them");
        return keys;
    }

    /// What another kiosk, that has seen no citizen and no key, has byte for byte; all but the first.
    private List<Path> sameOnAnyMachine() throws Exception {
        try (FolderSpool other = FolderSpool.open(elsewhere, Clock.systemUTC(), Optional::empty,
                SpoolLimits.STANDARD)) {
            assertEquals(List.of(), other.waiting());
        }
        List<Path> same = new ArrayList<>();
        for (Path file : everyFile()) {
            Path twin = elsewhere.resolve(folder.relativize(file));
            if (Files.exists(twin) && Files.mismatch(file, twin) == -1) {
                same.add(file);
            }
        }
        assertTrue(same.size() > 1, "the reserve was found");
        return same.subList(1, same.size());
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
