package id.mpp.sandbox;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/// Whom this computer believes, as an administrator sets it.
final class TrustedAuthorities {

    private static final String FILE = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

    private TrustedAuthorities() {
    }

    /// Installs an authority's certificate.
    static void add(Path folder, String pem) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        Path file = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, "changeit".toCharArray());
        }
        System.setProperty(FILE, file.toString());
        System.setProperty(PASSWORD, "changeit");
    }

    static void asUsual() {
        System.clearProperty(FILE);
        System.clearProperty(PASSWORD);
    }
}
