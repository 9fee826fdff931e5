package id.mpp.kiosk.screen.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.ui.kit.EveryLook;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.kiosk.ui.kit.TestKiosk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The page of every service fits its screen in both languages and both sizes of words: some services, others each
/// time, or with `-Dpages=all` all of them, with `-Dpages=parts` every part of their standard too. A picture of each
/// with `-Dscreens=s-`.
class ServicePagesTest {

    private static final int SOME = 8;
    private static final boolean PARTS = System.getProperty("pages", "").equals("parts");
    private static final boolean ALL = PARTS || System.getProperty("pages", "").equals("all");
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @Test
    void upright() throws IOException {
        try (var kiosk = TestKiosk.portrait()) {
            everyLook(kiosk, "upright-");
        }
    }

    @Test
    void across() throws IOException {
        try (var kiosk = TestKiosk.landscape()) {
            everyLook(kiosk, "across-");
        }
    }

    private static void everyLook(TestKiosk kiosk, String suffix) throws IOException {
        var random = new Random(SEED);
        var faults = new ArrayList<String>();
        for (var look : EveryLook.all()) {
            look.on(kiosk);
            for (var service : services(random)) {
                var name = "s-" + service.id() + "-" + suffix + look;
                note(faults, name, kiosk.layoutFaults(reading(service)));
                kiosk.picture(name);
                if (PARTS) {
                    everyPart(kiosk, name, faults);
                }
            }
        }
        assertEquals(List.of(), faults, "with -Dseed=" + SEED);
    }

    /// As somebody comes who looked under a life event: with the longest name before the service's own.
    private static Step reading(ServiceDefinition service) {
        var before = Samples.catalog().lifeEvents().stream().filter(it -> service.lifeEvents().contains(it.id()))
                .max(Comparator.comparingInt(it -> it.words().say(Language.INDONESIAN, "name").length())).orElseThrow();
        return new Step.Reading(service, new Place.InLifeEvent(before.id()));
    }

    /// Opens each part, or leafs through them where they take turns; then the same behind the link.
    private static void everyPart(TestKiosk kiosk, String name, List<String> faults) {
        for (var id : List.of("part-2", "part-3", "part-4", "part-5", "part-6", "standard-full")) {
            leaf(kiosk, name, faults);
            kiosk.layoutFaultsAfter(id).ifPresent(found -> note(faults, name + " " + id, found));
        }
        leaf(kiosk, name, faults);
    }

    private static void leaf(TestKiosk kiosk, String name, List<String> faults) {
        var page = 1;
        for (var found = kiosk.layoutFaultsAfter("part-later"); found.isPresent(); found = kiosk.layoutFaultsAfter(
                "part-later")) {
            note(faults, name + " page " + ++page, found.get());
        }
    }

    private static List<ServiceDefinition> services(Random random) {
        var services = new ArrayList<>(Samples.catalog().services());
        if (ALL) {
            return services;
        }
        Collections.shuffle(services, random);
        return services.subList(0, SOME);
    }

    private static void note(List<String> faults, String where, List<String> found) {
        found.forEach(fault -> faults.add(where + ": " + fault));
    }
}
