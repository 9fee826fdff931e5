package id.mpp.kiosk.queue;

import id.mpp.kiosk.journey.Wait;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The order in which the agencies of one visit are gone to. All numbers are taken in the same minute and every line
/// moves by itself, so the order is that of the expected calls: who is called first is gone to first. What is equal is
/// decided by who closes first. An agency nobody can say a time for comes last: waiting there costs no other call.
///
/// @param stops
///            in order
public record VisitPlan(List<Stop> stops) {

    /// Two calls nearer than this may come while one is still being served.
    static final Duration NEAR = Duration.ofMinutes(15);
    private static final Duration FAR = Duration.ofDays(1);

    /// What is known of one wish now.
    ///
    /// @param until
    ///            the call, as far as anybody can say
    /// @param open
    ///            how long its counter still works
    public record Wish(ServiceDefinition service, Optional<Wait> until, Optional<Duration> open) {
    }

    /// One wish in its place.
    ///
    /// @param until
    ///            the call, as far as anybody can say
    /// @param near
    ///            the stop before may still be going on when this one is called
    /// @param late
    ///            the counter may close before the call
    public record Stop(ServiceDefinition service, Optional<Wait> until, boolean near, boolean late) {
    }

    public VisitPlan {
        stops = List.copyOf(stops);
    }

    public static VisitPlan of(List<Wish> wishes) {
        List<Wish> inOrder = wishes.stream().sorted(Comparator.comparing(VisitPlan::expected)
                .thenComparing(wish -> wish.open().orElse(FAR))).toList();
        var stops = new ArrayList<Stop>();
        Optional<Duration> before = Optional.empty();
        for (Wish wish : inOrder) {
            Optional<Duration> call = wish.until().map(VisitPlan::middle);
            Optional<Duration> last = before;
            boolean near = call.flatMap(at -> last.map(it -> at.minus(it).compareTo(NEAR) < 0)).orElse(false);
            stops.add(new Stop(wish.service(), wish.until(), near, late(wish)));
            before = call.or(() -> last);
        }
        return new VisitPlan(stops);
    }

    public List<ServiceDefinition> services() {
        return stops.stream().map(Stop::service).toList();
    }

    private static Duration expected(Wish wish) {
        return wish.until().map(VisitPlan::middle).orElse(FAR);
    }

    private static Duration middle(Wait wait) {
        return wait.from().plus(wait.until()).dividedBy(2);
    }

    private static boolean late(Wish wish) {
        return wish.until().flatMap(wait -> wish.open().map(open -> wait.until().compareTo(open) >= 0)).orElse(false);
    }
}
