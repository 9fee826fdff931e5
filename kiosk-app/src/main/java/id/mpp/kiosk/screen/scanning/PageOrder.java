package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journey knows pages that are kept and pages that are removed. Whatever stands from the first difference on is
/// removed and kept again in its new order.
final class PageOrder {

    private PageOrder() {
    }

    /// With `page` at `index`, or at the end where there is no such place.
    static List<Page> with(List<Page> pages, int index, Page page) {
        var arranged = new ArrayList<>(pages);
        if (index >= 0 && index < arranged.size()) {
            arranged.set(index, page);
        } else {
            arranged.add(page);
        }
        return arranged;
    }

    /// With the page at `index` moved by `places`; nothing where it cannot be.
    static Optional<List<Page>> moved(List<Page> pages, int index, int places) {
        if (index + places < 0 || index + places >= pages.size()) {
            return Optional.empty();
        }
        var arranged = new ArrayList<>(pages);
        arranged.add(index + places, arranged.remove(index));
        return Optional.of(arranged);
    }

    /// What has to be told the journey so that `now` becomes `wanted`.
    static List<Event> change(List<Page> now, List<Page> wanted) {
        var events = new ArrayList<Event>();
        int same = 0;
        while (same < now.size() && same < wanted.size() && now.get(same) == wanted.get(same)) {
            same++;
        }
        for (int i = now.size() - 1; i >= same; i--) {
            events.add(new Event.PageRemoved(i));
        }
        wanted.subList(same, wanted.size()).forEach(page -> events.add(new Event.PageKept(page)));
        return events;
    }
}
