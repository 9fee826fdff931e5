package id.mpp.device.card.vendor;

import id.mpp.device.DeviceException;
import id.mpp.device.DeviceStatus.Cause;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Questions to the service and their answers, each within a limit of time (the body included) and of size. No proxy,
/// no redirect: the answer comes from the address that was asked, or there is none.
///
/// ```
/// GET  /card?known=<movements>&wait=<seconds>   reader: ready|gone
///                                               card: none|e-ktp|other
///                                               movements: <number>
/// POST /read                                    outcome: read|no-card|card-gone|…
///                                               nik: …, name: …, photo: <Base64>
/// ```
///
final class VendorWire implements AutoCloseable {

    /// A photo in Base64 and some lines.
    private static final int LONGEST_ANSWER = 256 * 1024;

    private final VendorAddress address;
    private final HttpClient client;

    VendorWire(VendorAddress address, Duration connect) {
        this.address = address;
        this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(connect).build();
    }

    /// Waits at the service until something moves.
    ///
    /// @param movements
    ///            the number of the last answer, -1 at first
    VendorAnswer card(long movements, Duration wait, Duration limit) throws DeviceException, InterruptedException {
        return ask(HttpRequest.newBuilder(
                address.at("/card?known=" + movements + "&wait=" + Math.max(0, wait.toSeconds()))).GET(), limit);
    }

    VendorAnswer read(Duration limit) throws DeviceException, InterruptedException {
        return ask(HttpRequest.newBuilder(address.at("/read")).POST(HttpRequest.BodyPublishers.noBody()), limit);
    }

    /// @throws DeviceException
    ///             nobody there; or somebody who does not speak this, or not in time, or too much
    private VendorAnswer ask(HttpRequest.Builder question, Duration limit)
            throws DeviceException, InterruptedException {
        var answer = client.sendAsync(question.build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return understood(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            throw new DeviceException("the vendor's card service does not answer", Cause.NOT_ANSWERING);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ConnectException nobody
                    ? new DeviceException("the vendor's card service is not running", nobody)
                    : new DeviceException("the vendor's card service broke off", failed);
        } finally {
            answer.cancel(true);
        }
    }

    private static VendorAnswer understood(HttpResponse<byte[]> response) throws DeviceException {
        byte[] body = response.body();
        try {
            if (response.statusCode() != 200) {
                throw new DeviceException("the vendor's card service says HTTP " + response.statusCode(),
                        Cause.NOT_ANSWERING);
            }
            return VendorAnswer.parse(body).orElseThrow(
                    () -> new DeviceException("the vendor's card service talks nonsense", Cause.NOT_ANSWERING));
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
