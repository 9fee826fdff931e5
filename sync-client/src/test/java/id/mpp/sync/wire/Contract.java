package id.mpp.sync.wire;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import okio.ByteString;

/// Compares what travels with `contract/mpp-digital.openapi.yaml`.
final class Contract {

    private static final OpenApiInteractionValidator FILE = OpenApiInteractionValidator
            .createForSpecificationUrl("contract/mpp-digital.openapi.yaml")
            .build();

    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    List<String> breaches() {
        return List.copyOf(breaches);
    }

    void check(RecordedRequest request) {
        var builder = new SimpleRequest.Builder(method(request), request.getUrl().encodedPath());
        request.getUrl()
                .queryParameterNames()
                .forEach(name -> builder.withQueryParam(name, request.getUrl().queryParameterValues(name)));
        request.getHeaders().names().forEach(name -> builder.withHeader(name, request.getHeaders().values(name)));
        ByteString body = request.getBody();
        if (body != null && body.size() > 0) {
            builder.withBody(body.toByteArray());
        }
        note(request, FILE.validateRequest(builder.build()));
    }

    void check(RecordedRequest request, MockResponse response) {
        var builder = SimpleResponse.Builder.status(response.getCode());
        response.getHeaders().names().forEach(name -> builder.withHeader(name, response.getHeaders().values(name)));
        if (response.getBody() != null) {
            var buffer = new Buffer();
            try {
                response.getBody().writeTo(buffer);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            builder.withBody(buffer.readByteArray());
        }
        note(request, FILE.validateResponse(request.getUrl().encodedPath(), method(request), builder.build()));
    }

    private static Request.Method method(RecordedRequest request) {
        return Request.Method.valueOf(request.getMethod());
    }

    private void note(RecordedRequest request, ValidationReport report) {
        if (report.hasErrors()) {
            report.getMessages()
                    .forEach(message -> breaches.add(request.getMethod() + " " + request.getTarget() + ": "
                            + message.getMessage()));
        }
    }
}
