package id.mpp.sync.checkup;

import id.mpp.sync.Timings;
import id.mpp.sync.checkup.LineStage.Why;
import id.mpp.sync.http.CertificateTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// Name, port and certificate of the centre, each asked for by itself with bare sockets: an HTTP library that tries
/// again and takes another address hides which of them it was.
final class FarSocket {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final URI centre;
    private final Timings timings;
    private List<InetAddress> addresses = List.of();

    FarSocket(URI centre, Timings timings) {
        this.centre = centre;
        this.timings = timings;
    }

    /// Whether the centre is this machine itself, as with a sandbox.
    boolean isHere() {
        String host = host().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    LineStage name() {
        CompletableFuture<List<InetAddress>> asked = CompletableFuture.supplyAsync(this::resolve,
                task -> Thread.ofVirtual().name("mpp-name").start(task));
        try {
            addresses = asked.get(timings.smallCall().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            return LineStage.bad(LineStep.NAME, LineTrouble.NAME_SERVER_SILENT, host());
        } catch (ExecutionException unknown) {
            // getaddrinfo(3): EAI_AGAIN is a server that does not answer, EAI_NONAME one that says no
            boolean silent = String.valueOf(unknown.getMessage()).contains("Temporary failure");
            return LineStage.bad(LineStep.NAME, silent ? LineTrouble.NAME_SERVER_SILENT : LineTrouble.NAME_UNKNOWN,
                    host());
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return LineStage.bad(LineStep.NAME, LineTrouble.NAME_SERVER_SILENT, host());
        }
        return isNumber()
                ? LineStage.passed(LineStep.NAME, Why.NO_NAME)
                : LineStage.good(LineStep.NAME, host() + " = "
                        + addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", ")));
    }

    private List<InetAddress> resolve() {
        try {
            return Arrays.asList(InetAddress.getAllByName(host()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private boolean isNumber() {
        return host().contains(":") || host().matches("[0-9.]+");
    }

    LineStage connection() {
        LineTrouble trouble = LineTrouble.SILENT;
        for (InetAddress address : addresses) {
            try (Socket socket = open(address)) {
                return LineStage.good(LineStep.CONNECTION, socket.getInetAddress().getHostAddress() + ":" + port());
            } catch (SocketTimeoutException e) {
                trouble = LineTrouble.SILENT;
            } catch (NoRouteToHostException e) {
                trouble = LineTrouble.UNREACHABLE;
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage()).contains("unreachable")
                        ? LineTrouble.UNREACHABLE
                        : LineTrouble.REFUSED;
            }
        }
        return LineStage.bad(LineStep.CONNECTION, trouble, host() + ":" + port());
    }

    LineStage encryption() {
        if (!isEncrypted()) {
            return LineStage.passed(LineStep.ENCRYPTION, Why.NOT_ENCRYPTED);
        }
        SSLException last = new SSLException("no address");
        for (InetAddress address : addresses) {
            try (Socket plain = open(address)) {
                return LineStage.good(LineStep.ENCRYPTION, goodUntil(plain));
            } catch (SSLException e) {
                return bad(e);
            } catch (IOException | GeneralSecurityException e) {
                last = new SSLException(e);
            }
        }
        return bad(last);
    }

    /// The day until which its certificate is good.
    private String goodUntil(Socket plain) throws IOException, GeneralSecurityException {
        plain.setSoTimeout((int) timings.smallCall().toMillis());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host(), port(), true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC).toString()
                    : "";
        }
    }

    private static LineStage bad(SSLException e) {
        String day = CertificateTrouble.day(e).map(LocalDate::toString).orElse("");
        return LineStage.bad(LineStep.ENCRYPTION, switch (CertificateTrouble.of(e)) {
            case EXPIRED -> LineTrouble.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> LineTrouble.CERTIFICATE_NOT_YET_VALID;
            case UNKNOWN_AUTHORITY -> LineTrouble.AUTHORITY_UNKNOWN;
            case OTHER_NAME -> LineTrouble.CERTIFICATE_OF_ANOTHER_NAME;
            case NO_TLS -> LineTrouble.NO_TLS;
            case OTHER -> LineTrouble.NO_AGREEMENT;
        }, day);
    }

    private Socket open(InetAddress address) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port()), (int) timings.connect().toMillis());
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private boolean isEncrypted() {
        return "https".equalsIgnoreCase(centre.getScheme());
    }

    private int port() {
        return centre.getPort() >= 0 ? centre.getPort() : isEncrypted() ? HTTPS : HTTP;
    }

    /// An address of IPv6 without its brackets.
    private String host() {
        String host = centre.getHost() == null ? "" : centre.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
