package id.mpp.sync.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.mpp.sync.SyncException;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/// The kiosk's own key pair: EC P-256, made on this machine, kept in a file only this account may read (mode 0600). A
/// machine with a security chip would implement [Signer] over it instead.
final class KioskKey implements Signer {

    private final ECKey pair;

    private KioskKey(ECKey pair) {
        this.pair = pair;
    }

    /// Reads the key, or makes it the first time.
    ///
    /// @throws SyncException
    ///             when the file is there but unreadable: making another key would silently end the enrolment
    static KioskKey in(Path folder) throws SyncException {
        Path file = folder.resolve("kiosk-key.jwk");
        try {
            if (Files.exists(file)) {
                return new KioskKey(ECKey.parse(Files.readString(file)));
            }
            ECKey made = new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            byte[] json = made.toJSONString().getBytes(UTF_8);
            DurableFiles.write(file, out -> {
                out.write(json);
                return file;
            });
            return new KioskKey(made);
        } catch (IOException | JOSEException e) {
            throw new SyncException("cannot read or make the kiosk's key " + file, e);
        } catch (ParseException e) {
            // without its cause: the parser quotes what it could not read
            throw new SyncException("the kiosk's key " + file + " is damaged; remove it and enrol again");
        }
    }

    Map<String, Object> publicJwk() {
        return pair.toPublicJWK().toJSONObject();
    }

    @Override
    public SignedJWT sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(pair.getKeyID()).build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(pair));
            return jwt;
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java platform cannot sign ES256", e);
        }
    }
}
