package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answers;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One citizen's request, as far as it has come. Lives in memory only.
///
/// @param papers
///            by document id
/// @param reviewed
///            whether the review page was reached once; a change then leads straight back there
public record Application(ServiceDefinition service, Citizen citizen, Answers answers, Map<String, Paper> papers,
        boolean reviewed) {

    public Application {
        papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
    }

    @Override
    public String toString() {
        return "Application[" + service.id() + "]";
    }
}
