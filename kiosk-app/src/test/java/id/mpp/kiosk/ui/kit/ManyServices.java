package id.mpp.kiosk.ui.kit;

import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.kiosk.service.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The services of a hall many times over, as if many towns shared one machine: each copy has its town in its name.
public final class ManyServices {

    private static final String[] SYLLABLES = {"ba", "ci", "du", "gem", "ja", "ka", "lo", "ma", "nga", "pe", "ra", "si",
            "tang", "wo", "ya"};

    private ManyServices() {
    }

    public static ServiceCatalog of(ServiceCatalog hall, int many) {
        var services = new ArrayList<>(hall.services());
        for (var copy = 1; services.size() < many; copy++) {
            for (var service : hall.services().subList(0, Math.min(hall.services().size(), many - services.size()))) {
                services.add(in(service, copy));
            }
        }
        return new ServiceCatalog(hall.agencies(), services, hall.lifeEvents(), hall.popular());
    }

    private static ServiceDefinition in(ServiceDefinition service, int copy) {
        var town = town(copy);
        var words = new EnumMap<Language, Map<String, String>>(Language.class);
        service.words().byLanguage().forEach((language, texts) -> {
            var named = new HashMap<>(texts);
            named.merge("name", town, (name, of) -> name + " " + of);
            words.put(language, named);
        });
        return new ServiceDefinition(service.id() + "-" + copy, service.version(), service.agency(),
                service.lifeEvents(), service.keywords(), service.icon(), service.channel(), service.questions(),
                service.requirements(), service.standard(), service.particulars(), new Words(words));
    }

    private static String town(int number) {
        var town = new StringBuilder();
        for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
            town.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return town.toString();
    }
}
