package id.mpp.kiosk.screen.scanning;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import java.util.ArrayList;
import java.util.List;

/// The journey knows pages that are kept and pages that are removed. Whatever stands from the first difference on is
/// removed and kept again in its new order.
final class PageOrder {

    private PageOrder() {
    }

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
