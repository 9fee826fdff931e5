package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.catalogue.LoadedServices.Site;
import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceCatalog.LifeEvent;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a services folder: `catalogue.json`, `<agency>/agency.json`, `<agency>/<service>/service.json`, with
/// `texts_id.properties` and `texts_en.properties` beside each and one `example.json` a service; `lists/<list>.json`.
/// The format is told in `docs/how-to/add-a-service.md`.
///
/// A broken folder is left out and reported, all its faults at once; every other one still loads. A text missing in one
/// language is reported and shown in the other. Reading touches the disk: not for the FX thread.
public final class ServiceFolders {

    private static final String BUNDLED = "/services/catalogue.json";
    private static final Site NOWHERE = new Site("Mal Pelayanan Publik", "", ZoneId.of("Asia/Jakarta"),
            HallHours.UNSAID);

    private final Folder root;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Agency> agencies = new ArrayList<>();
    private final List<ServiceDefinition> services = new ArrayList<>();
    private final Map<String, ExampleWalk> examples = new HashMap<>();
    private final WordsReader words;
    private final Lists lists;

    private ServiceFolders(Path folder) {
        root = Folder.root(folder);
        words = new WordsReader(root.texts(faults));
        lists = Lists.read(root, faults);
    }

    /// The services folder at `folder`, which may lie in any file system.
    public static LoadedServices read(Path folder) {
        return new ServiceFolders(folder).read();
    }

    /// The services that came with this program.
    public static LoadedServices bundled() {
        var found = ServiceFolders.class.getResource(BUNDLED);
        if (found == null) {
            throw new IllegalStateException("built without its services folder");
        }
        try {
            if (found.openConnection() instanceof JarURLConnection inside) {
                // a file system of our own, so that closing it is nobody else's trouble
                try (var jar = FileSystems.newFileSystem(Path.of(inside.getJarFileURL().toURI()))) {
                    return read(jar.getPath("/services"));
                }
            }
            return read(folderOf(found.toURI()));
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("own services folder cannot be read", unreadable);
        }
    }

    private static Path folderOf(URI catalogue) {
        return Path.of(catalogue).resolveSibling("");
    }

    private LoadedServices read() {
        var catalogue = root.json("catalogue.json", faults);
        var site = catalogue.flatMap(entry -> entry.entry("site")).map(ServiceFolders::site).orElse(NOWHERE);
        var lifeEvents = catalogue.map(ServiceFolders::lifeEvents).orElse(List.of());
        var agencyOrder = catalogue.map(entry -> entry.texts("agencies")).orElse(List.of());
        var eventIds = lifeEvents.stream().map(LifeEvent::id).collect(Collectors.toSet());
        for (var folder : inOrder(root.foldersWith("agency.json", faults), agencyOrder)) {
            agency(folder, eventIds);
        }
        var popular = catalogue.map(this::popular).orElse(List.of());
        catalogue.ifPresent(Entry::end);
        reportUnusedTexts();
        return new LoadedServices(new ServiceCatalog(agencies, services, lifeEvents, popular), site, examples, faults);
    }

    /// Those named come first, new ones after them by name.
    private static List<Folder> inOrder(List<Folder> folders, List<String> order) {
        var named = Comparator.comparingInt((Folder folder) -> {
            var place = order.indexOf(folder.own());
            return place < 0 ? order.size() : place;
        });
        return folders.stream().sorted(named.thenComparing(Folder::name)).toList();
    }

    private void agency(Folder folder, Set<String> lifeEvents) {
        var before = faults.size();
        var offered = folder.foldersWith("service.json", faults);
        var order = new ArrayList<String>();
        var agency = folder.json("agency.json", faults).map(entry -> {
            var read = new Agency(folder.own(), entry.text("queue_prefix"), entry.id("icon"),
                    PresenceReader.read(entry), new Words(Map.of()));
            order.addAll(serviceOrder(entry, offered));
            entry.end();
            return read;
        });
        if (faults.size() > before || agency.isEmpty()) {
            report(folder, "agency.json", "left out with all its services", "mend the faults above");
            return;
        }
        var spoken = words(folder, TextKeys.AGENCY, Optional.empty());
        if (spoken.isEmpty()) {
            report(folder, "agency.json", "left out with all its services", "add the texts missing above");
            return;
        }
        var whole = agency.get().saying(spoken.get());
        agencies.add(whole);
        var reader = new ServiceReader(whole, lifeEvents, lists);
        for (var inner : inOrder(offered, order)) {
            service(inner, whole, reader);
        }
    }

    private static List<String> serviceOrder(Entry agency, List<Folder> offered) {
        var folders = offered.stream().map(Folder::own).collect(Collectors.toSet());
        var order = agency.texts("services");
        order.stream().filter(name -> !folders.contains(name)).forEach(name -> agency.fault("services",
                "names \"" + name + "\", which is not there", "folders of this agency that have a service.json"));
        return order;
    }

    private void service(Folder folder, Agency agency, ServiceReader reader) {
        var id = agency.id() + "." + folder.own();
        var before = faults.size();
        var definition = folder.json("service.json", faults).map(entry -> reader.read(id, entry));
        if (faults.size() > before || definition.isEmpty()) {
            report(folder, "service.json", "left out", "mend the faults above");
            return;
        }
        var spoken = words(folder, TextKeys.of(definition.get()), Optional.of(agency.words()));
        if (spoken.isEmpty()) {
            report(folder, "service.json", "left out", "add the texts missing above");
            return;
        }
        services.add(definition.get().saying(spoken.get()));
        example(folder, definition.get());
    }

    /// A broken example spoils demonstrations only, so the service stays.
    private void example(Folder folder, ServiceDefinition service) {
        var before = faults.size();
        var onBehalf = !service.particulars().onBehalf().isEmpty();
        var walk = folder.json("example.json", faults).map(entry -> ExampleReader.read(entry, onBehalf));
        if (walk.isPresent() && faults.size() == before) {
            examples.put(service.id(), walk.get());
        }
    }

    /// Empty when a needed text is there in no language.
    private Optional<Words> words(Folder folder, TextKeys keys, Optional<Words> ofAgency) {
        var own = folder.texts(faults);
        var spoken = words.put(own, ofAgency, keys, new Faults(folder.name(), faults));
        var whole = keys.needed().stream().allMatch(key -> spoken.find(Language.INDONESIAN, key).isPresent());
        return whole ? Optional.of(spoken) : Optional.empty();
    }

    private static Site site(Entry entry) {
        var hall = entry.text("hall");
        var place = entry.text("place");
        var zone = zone(entry);
        var hours = HallHoursReader.read(entry);
        entry.end();
        return new Site(hall, place, zone, hours);
    }

    private static ZoneId zone(Entry entry) {
        var name = entry.text("zone");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            entry.fault("zone", "is not known", "Asia/Jakarta, Asia/Makassar or Asia/Jayapura");
            return NOWHERE.zone();
        }
    }

    private static List<LifeEvent> lifeEvents(Entry catalogue) {
        var lifeEvents = new ArrayList<LifeEvent>();
        var ids = new HashSet<String>();
        for (var entry : catalogue.entries("life_events")) {
            var id = entry.id("id");
            if (!ids.add(id)) {
                entry.fault("id", "\"" + id + "\" is used twice", "each life event has an id of its own");
            }
            lifeEvents.add(new LifeEvent(id, entry.id("icon"), names(entry)));
            entry.end();
        }
        return lifeEvents;
    }

    private static Words names(Entry lifeEvent) {
        var byLanguage = new HashMap<Language, Map<String, String>>();
        var name = lifeEvent.entry("name");
        if (name.isEmpty()) {
            lifeEvent.fault("name", "is missing", "an object with a text for each language");
            return new Words(byLanguage);
        }
        for (var language : Language.values()) {
            byLanguage.put(language, Map.of("name", name.get().text(language.tag())));
        }
        name.get().end();
        return new Words(byLanguage);
    }

    private List<String> popular(Entry catalogue) {
        var known = services.stream().map(ServiceDefinition::id).collect(Collectors.toSet());
        var popular = new ArrayList<String>();
        for (var id : catalogue.texts("popular")) {
            if (known.contains(id)) {
                popular.add(id);
            } else {
                catalogue.fault("popular", "\"" + id + "\" is not on offer", "<agency>.<service> of a whole folder");
            }
        }
        return popular;
    }

    private void reportUnusedTexts() {
        if (!faults.isEmpty()) {
            // a service that was left out may be the one that uses them
            return;
        }
        for (var language : Language.values()) {
            for (var key : words.unused(language).stream().sorted().toList()) {
                var file = "texts_" + language.tag() + ".properties";
                faults.add(new Fault(file, 0, key, "is used by no service", "remove it or mend its name"));
            }
        }
    }

    private void report(Folder folder, String file, String wrong, String allowed) {
        faults.add(new Fault(folder.nameOf(file), 0, "", wrong, allowed));
    }
}
