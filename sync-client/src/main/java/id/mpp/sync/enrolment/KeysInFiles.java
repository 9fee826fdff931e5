package id.mpp.sync.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.mpp.sync.SyncException;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys in files only this account may read (mode 0600): whoever gets a copy of the disk has them.
record KeysInFiles(Path folder) implements KioskKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeysInFiles.class);

    static KeysInFiles in(Path folder) {
        LOG.warn("THE KIOSK'S KEY LIES IN A FILE below {}. A copy of this disk is a copy of the kiosk: configure a"
                + " security chip (PKCS#11, TPM) for a public hall.", folder);
        return new KeysInFiles(folder);
    }

    @Override
    public KioskKey key(int number) throws SyncException {
        Path file = file(number);
        try {
            ECKey pair = Files.exists(file) ? ECKey.parse(Files.readString(file)) : make(file);
            return new KioskKey(pair.toPublicJWK(), new ECDSASigner(pair));
        } catch (IOException | JOSEException e) {
            throw new SyncException("cannot read or make the kiosk's key " + file, e);
        } catch (ParseException e) {
            // without its cause: the parser quotes what it could not read
            throw new SyncException("the kiosk's key " + file + " is damaged; remove it and enrol again");
        }
    }

    private static ECKey make(Path file) throws IOException, JOSEException {
        ECKey made = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint(true)
                .generate();
        byte[] json = made.toJSONString().getBytes(UTF_8);
        DurableFiles.write(file, out -> {
            out.write(json);
            return file;
        });
        return made;
    }

    private Path file(int number) {
        // the first one is called as it always was
        return folder.resolve(number == 1 ? "kiosk-key.jwk" : "kiosk-key-" + number + ".jwk");
    }

    @Override
    public void forget(int number) {
        try {
            Files.deleteIfExists(file(number));
        } catch (IOException e) {
            LOG.warn("an old key of this kiosk cannot be removed: {}", file(number));
        }
    }
}
