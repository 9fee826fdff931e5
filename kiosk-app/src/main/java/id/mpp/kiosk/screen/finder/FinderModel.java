package id.mpp.kiosk.screen.finder;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceCatalog.LifeEvent;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Where in the finder, and which page of a list that does not fit one.
final class FinderModel {

    private final ServiceCatalog catalog;
    private final Supplier<Map<String, Integer>> waiting;
    private Place place = new Place.Home();
    private Notice notice = Notice.NONE;
    private int page;

    /// @param waiting
    ///            people waiting, by agency id, as last heard; must not wait
    FinderModel(ServiceCatalog catalog, Supplier<Map<String, Integer>> waiting) {
        this.catalog = catalog;
        this.waiting = waiting;
    }

    /// Another place begins at its first page; the same one is found as it was left.
    void arrive(Step.Finding step) {
        if (!place.equals(step.place())) {
            page = 0;
        }
        place = step.place();
        notice = step.notice();
    }

    Place place() {
        return place;
    }

    boolean unknownCode() {
        return notice == Notice.UNKNOWN_CODE;
    }

    List<LifeEvent> lifeEvents() {
        return catalog.lifeEvents();
    }

    List<Agency> agencies() {
        return catalog.agencies();
    }

    Optional<Integer> waiting(Agency agency) {
        return Optional.ofNullable(waiting.get().get(agency.id()));
    }

    /// What the present place lists: an agency's services or a life event's.
    List<ServiceDefinition> services() {
        return switch (place) {
            case Place.InAgency(var id) -> catalog.ofAgency(id);
            case Place.InLifeEvent(var id) -> catalog.ofLifeEvent(id);
            case Place.Home _,Place.Searching _,Place.AllAgencies _,Place.AllLifeEvents _ -> List.of();
        };
    }

    /// The full name of the agency listed; its short one is the title.
    Optional<String> about(Language language) {
        return place instanceof Place.InAgency(var id)
                ? catalog.agency(id).map(it -> it.words().say(language, "name"))
                : Optional.empty();
    }

    /// The agency or life event listed, in a word or two.
    String name(Language language) {
        return switch (place) {
            case Place.InAgency(var id) -> catalog.agency(id).map(it -> it.words().say(language, "short")).orElse("");
            case Place.InLifeEvent(var id) -> catalog.lifeEvents().stream().filter(it -> it.id().equals(id)).findFirst()
                    .map(it -> it.words().say(language, "name")).orElse("");
            case Place.Home _,Place.Searching _,Place.AllAgencies _,Place.AllLifeEvents _ -> "";
        };
    }

    /// The part of `all` on the present page.
    <T> List<T> shown(List<T> all, int perPage) {
        int from = Math.min(page, lastPage(all.size(), perPage)) * perPage;
        return all.subList(from, Math.min(all.size(), from + perPage));
    }

    boolean hasEarlier() {
        return page > 0;
    }

    boolean hasLater(int count, int perPage) {
        return page < lastPage(count, perPage);
    }

    int laterCount(int count, int perPage) {
        return Math.max(0, Math.min(perPage, count - (page + 1) * perPage));
    }

    void turn(int pages) {
        page = Math.max(0, page + pages);
    }

    private static int lastPage(int count, int perPage) {
        return Math.max(0, (count - 1) / perPage);
    }

    /// Where somebody looked is theirs.
    void clear() {
        page = 0;
        place = new Place.Home();
        notice = Notice.NONE;
    }
}
