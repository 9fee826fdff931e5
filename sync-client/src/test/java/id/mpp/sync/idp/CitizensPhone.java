package id.mpp.sync.idp;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that follows links, keeps cookies and fills in Keycloak's forms.
final class CitizensPhone {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("name=\"code\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    /// A jar of our own: the JDK's would keep back `Secure` ones on a line without TLS.
    private final Map<String, String> cookies = new HashMap<>();
    private URI at = URI.create("about:blank");

    /// Opens what the QR says, signs in, and allows or denies.
    ///
    /// @param accept
    ///            what the citizen answers to "may this kiosk …?"
    void answer(URI qr, boolean accept) throws Exception {
        String login = get(qr);
        String consent = post(action(login), Map.of("username", "siti", "password", "rahasia"));
        Matcher code = CODE.matcher(consent);
        String page = post(action(consent), Map.of("code", code.find() ? code.group(1) : "",
                accept ? "accept" : "cancel", accept ? "Yes" : "No"));
        if (accept) {
            assertTrue(page.contains("Device Login Successful"), "Keycloak's last page");
        }
    }

    private URI action(String page) {
        Matcher form = ACTION.matcher(page);
        return form.find() ? at.resolve(form.group(1).replace("&amp;", "&")) : fail("no form on Keycloak's page");
    }

    private String get(URI address) throws Exception {
        return follow(address, HttpRequest.newBuilder(address).GET());
    }

    private String post(URI address, Map<String, String> fields) throws Exception {
        return follow(address, HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Keycloak.form(fields))));
    }

    private String follow(URI address, HttpRequest.Builder request) throws Exception {
        at = address;
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet()
                    .stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.split(";", 2)[0];
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        if (answer.statusCode() / 100 == 3) {
            return get(address.resolve(Objects.requireNonNull(answer.headers().firstValue("Location").orElse(null))));
        }
        return answer.body();
    }
}
