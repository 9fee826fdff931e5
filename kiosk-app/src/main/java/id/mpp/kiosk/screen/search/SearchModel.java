package id.mpp.kiosk.screen.search;

import id.mpp.kiosk.catalogue.Search;
import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;

/// What was typed, what fits it, and from which result on they are shown. Before anything is typed: what is asked
/// for most.
final class SearchModel {

    private final Search search;
    private final List<ServiceDefinition> popular;
    private String typed = "";
    private List<ServiceDefinition> results;
    private int from;
    private Notice notice = Notice.NONE;

    SearchModel(ServiceCatalog catalog) {
        search = Search.of(catalog);
        popular = catalog.popular().stream().map(catalog::service).flatMap(Optional::stream).toList();
        results = popular;
    }

    /// Who comes back from a service finds the words and the page as they were.
    void arrive(Step.Finding step) {
        notice = step.notice();
    }

    void type(String text) {
        typed = text;
        results = blank() ? popular : search.find(text);
        from = 0;
    }

    String typed() {
        return typed;
    }

    boolean blank() {
        return typed.isBlank();
    }

    boolean unknownCode() {
        return notice == Notice.UNKNOWN_CODE;
    }

    int count() {
        return results.size();
    }

    /// At most `most` results from the present place on.
    List<ServiceDefinition> shown(int most) {
        return results.subList(from, Math.min(count(), from + most));
    }

    boolean hasEarlier() {
        return from > 0;
    }

    boolean hasLater(int perPage) {
        return from + perPage < count();
    }

    /// On by so many results, or back when negative.
    void turn(int by) {
        from = Math.clamp((long) from + by, 0, Math.max(0, count() - 1));
    }

    /// The one result, if there is no other.
    Optional<ServiceDefinition> only() {
        return count() == 1 ? Optional.of(results.getFirst()) : Optional.empty();
    }

    void clear() {
        type("");
        notice = Notice.NONE;
    }
}
