package id.mpp.sync.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import id.mpp.sync.SecurityChip;
import id.mpp.sync.SyncException;
import id.mpp.sync.spool.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys in a PKCS#11 token (OASIS PKCS #11 v2.40) through the JDK's SunPKCS11: made in there, marked sensitive and not
/// extractable, used in there.
///
/// The JDK lists a private key only beside a certificate, and has no public way to make one; its own `keytool` does both
/// in one step (`docs/decisions/0024-keys-in-a-chip.md`).
final class KeysInChip implements KioskKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeysInChip.class);
    /// A TPM takes seconds to make a key.
    private static final long PATIENCE_SECONDS = 60;

    private final SecurityChip chip;
    private final Path configuration;
    private final char[] pin;
    private final Provider provider;
    private final KeyStore store;

    private KeysInChip(SecurityChip chip, Path configuration, char[] pin, Provider provider, KeyStore store) {
        this.chip = chip;
        this.configuration = configuration;
        this.pin = pin;
        this.provider = provider;
        this.store = store;
    }

    /// @throws SyncException
    ///             when the token does not answer; the message says what to look at. There is no falling back to a file:
    ///             that would be a weaker machine than the hall believes to have
    static KeysInChip open(SecurityChip chip, Path folder) throws SyncException {
        Provider sun = Security.getProvider("SunPKCS11");
        if (sun == null) {
            throw new SyncException("this Java runtime has no SunPKCS11; add the module jdk.crypto.cryptoki to it");
        }
        if (!Files.isReadable(chip.library())) {
            throw new SyncException("no PKCS#11 library at " + chip.library() + "; install it or correct the path");
        }
        try {
            Path configuration = writeConfiguration(chip, folder);
            char[] pin = Files.readAllLines(chip.pinFile(), UTF_8).stream().findFirst().orElse("").strip()
                    .toCharArray();
            Provider provider = sun.configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            return new KeysInChip(chip, configuration, pin, provider, store);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new SyncException("the security chip behind " + chip.library() + " does not open ("
                    + e.getClass().getSimpleName() + "); check slot " + chip.slotListIndex() + " and the PIN in "
                    + chip.pinFile(), e);
        }
    }

    private static Path writeConfiguration(SecurityChip chip, Path folder) throws IOException {
        Path file = folder.resolve("pkcs11.cfg");
        String text = """
                name = mpp-kiosk
                library = %s
                slotListIndex = %d
                attributes(generate, CKO_PRIVATE_KEY, *) = {
                  CKA_SENSITIVE = true
                  CKA_EXTRACTABLE = false
                  CKA_SIGN = true
                }
                """.formatted(chip.library(), chip.slotListIndex());
        DurableFiles.write(file, out -> {
            out.write(text.getBytes(UTF_8));
            return file;
        });
        return file;
    }

    @Override
    public KioskKey key(int number) throws SyncException {
        String alias = alias(number);
        try {
            if (!store.isKeyEntry(alias)) {
                make(alias);
                store.load(null, pin);
            }
            if (store.getKey(alias, pin) instanceof PrivateKey key) {
                return over(key, store.getCertificate(alias));
            }
            throw new SyncException("the security chip made no key; check that " + chip.library() + " can do EC P-256");
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new SyncException("the security chip behind " + chip.library() + " does not give its key", e);
        }
    }

    private KioskKey over(PrivateKey key, Certificate certificate) throws JOSEException {
        ECKey publicHalf = new ECKey.Builder(Curve.P_256, (ECPublicKey) certificate.getPublicKey())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .keyIDFromThumbprint()
                .build();
        var signer = new ECDSASigner(key, Curve.P_256);
        signer.getJCAContext().setProvider(provider);
        return new KioskKey(publicHalf, signer);
    }

    private void make(String alias) throws IOException, SyncException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ProcessBuilder(keytool, "-genkeypair", "-alias", alias, "-keyalg", "EC", "-groupname",
                "secp256r1", "-dname", "CN=MPP kiosk", "-validity", "36500", "-keystore", "NONE", "-storetype",
                "PKCS11", "-addprovider", "SunPKCS11", "-providerArg", configuration.toString(), "-storepass:env",
                "MPP_PIN").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("MPP_PIN", new String(pin));
        Process making = command.start();
        try {
            if (!making.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                making.destroyForcibly();
                throw new SyncException("the security chip made no key within a minute; is it busy or locked?");
            }
        } catch (InterruptedException e) {
            making.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new SyncException("interrupted while the security chip made a key");
        }
        if (making.exitValue() != 0) {
            throw new SyncException("the security chip refused to make a key; check that the slot is initialised");
        }
        LOG.info("a key was made in the security chip: {}", alias);
    }

    private static String alias(int number) {
        return "mpp-kiosk-" + number;
    }

    @Override
    public void forget(int number) {
        try {
            store.deleteEntry(alias(number));
        } catch (GeneralSecurityException e) {
            LOG.warn("an old key of this kiosk stays in the security chip: {}", alias(number));
        }
    }
}
