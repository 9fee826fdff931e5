package id.mpp.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds every exchange of the tests against `mpp-digital.openapi.yaml`.
final class Contract {

    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator
            .createForSpecificationUrl(
                    Path.of("../contract/mpp-digital.openapi.yaml").toAbsolutePath().normalize().toUri().toString())
            .build();

    private Contract() {
    }

    /// @param requestBody
    ///            empty for none
    static void check(HttpRequest request, byte[] requestBody, HttpResponse<byte[]> response) {
        require(VALIDATOR.validate(asked(request, requestBody), answered(response)), request, response);
    }

    /// For requests that are wrong on purpose.
    static void checkAnswer(HttpRequest request, HttpResponse<byte[]> response) {
        require(VALIDATOR.validateResponse(request.uri().getPath(), Request.Method.valueOf(request.method()),
                answered(response)), request, response);
    }

    /// What is wrong with an exchange that passed, on either side; empty when nothing is.
    static Optional<String> breach(Between.Asked asked, Between.Answered answered) {
        URI uri = URI.create(asked.target());
        SimpleRequest.Builder request = new SimpleRequest.Builder(asked.method(), uri.getPath());
        asked.headers().forEach((name, values) -> request.withHeader(name, values));
        addQuery(request, uri);
        if (asked.body().length > 0) {
            request.withBody(asked.body());
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answered.status());
        answered.headers().forEach((name, values) -> response.withHeader(name, values));
        if (answered.body().length > 0) {
            response.withBody(answered.body());
        }
        ValidationReport report = VALIDATOR.validate(request.build(), response.build());
        return report.hasErrors()
                ? Optional.of(asked.method() + " " + uri.getPath() + " -> " + answered.status() + ": "
                        + errors(report))
                : Optional.empty();
    }

    private static String errors(ValidationReport report) {
        return report.getMessages().stream().map(m -> m.getKey() + ": " + m.getMessage())
                .collect(Collectors.joining("\n  "));
    }

    private static void require(ValidationReport report, HttpRequest request, HttpResponse<byte[]> response) {
        if (report.hasErrors()) {
            throw new AssertionError(request.method() + " " + request.uri().getPath() + " -> " + response.statusCode()
                    + " breaks the contract:\n  " + errors(report));
        }
    }

    private static Request asked(HttpRequest request, byte[] body) {
        URI uri = request.uri();
        SimpleRequest.Builder builder = new SimpleRequest.Builder(request.method(), uri.getPath());
        request.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        addQuery(builder, uri);
        if (body.length > 0) {
            builder.withBody(new String(body, StandardCharsets.UTF_8));
        }
        return builder.build();
    }

    private static void addQuery(SimpleRequest.Builder builder, URI uri) {
        if (uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&", -1)) {
                String[] parts = pair.split("=", 2);
                builder.withQueryParam(parts[0], parts[1]);
            }
        }
    }

    private static SimpleResponse answered(HttpResponse<byte[]> response) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach((name, values) -> builder.withHeader(name, values));
        if (response.body().length > 0) {
            builder.withBody(new String(response.body(), StandardCharsets.UTF_8));
        }
        return builder.build();
    }
}
