package id.mpp.doctor;

import id.mpp.doctor.finding.Area;
import id.mpp.kiosk.service.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was typed.
///
/// @param areas
///            to look at
/// @param acts
///            real actions to do after looking
/// @param paper
///            where the readiness report is written as PDF; `-` is the standard output
record Wish(Language language, Form form, Set<Area> areas, List<Act> acts, Optional<String> paper, Path configuration,
        Optional<Path> data, String display) {

    static final Path USUAL = Path.of("/etc/mpp-kiosk/kiosk.toml");

    enum Form {
        TEXT, JSON, HELP, VERSION
    }

    Wish {
        areas = Set.copyOf(areas);
        acts = List.copyOf(acts);
    }

    /// Not understood; the message says what is allowed, in English, as it is about options.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    /// @param environment
    ///            `LANG` and its like say the language, unless `--lang` does
    static Wish of(List<String> words, Map<String, String> environment) throws Wrong {
        Language language = usual(environment);
        Form form = Form.TEXT;
        Set<Area> areas = EnumSet.allOf(Area.class);
        List<Act> acts = new ArrayList<>();
        Optional<String> paper = Optional.empty();
        Path configuration = USUAL;
        Optional<Path> data = Optional.empty();
        String display = ":0";
        Iterator<String> typed = words.iterator();
        while (typed.hasNext()) {
            String word = typed.next();
            switch (word) {
                case "--help", "-h" -> form = Form.HELP;
                case "--version" -> form = Form.VERSION;
                case "--json" -> form = Form.JSON;
                case "--lang" -> language = language(value(word, typed));
                case "--only" -> areas = areas(value(word, typed));
                case "--act" -> acts.addAll(acts(value(word, typed)));
                case "--pdf" -> paper = Optional.of(value(word, typed));
                case "--config" -> configuration = Path.of(value(word, typed));
                case "--data" -> data = Optional.of(Path.of(value(word, typed)));
                case "--display" -> display = value(word, typed);
                default -> throw new Wrong("\"" + word + "\"; --help");
            }
        }
        if (!acts.isEmpty() && areas.size() == Area.values().length) {
            areas = EnumSet.of(Area.CONFIGURATION);
            for (Act act : acts) {
                areas.addAll(act.areas());
            }
        }
        return new Wish(language, form, areas, acts, paper, configuration, data, display);
    }

    private static String value(String option, Iterator<String> typed) throws Wrong {
        if (!typed.hasNext()) {
            throw new Wrong(option + " …?");
        }
        return typed.next();
    }

    private static Language usual(Map<String, String> environment) {
        for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Language.ENGLISH : Language.INDONESIAN;
            }
        }
        return Language.INDONESIAN;
    }

    private static Language language(String tag) throws Wrong {
        return switch (tag) {
            case "id" -> Language.INDONESIAN;
            case "en" -> Language.ENGLISH;
            default -> throw new Wrong("--lang " + tag + ": id | en");
        };
    }

    private static Set<Area> areas(String list) throws Wrong {
        var areas = EnumSet.noneOf(Area.class);
        for (String id : list.split(",", -1)) {
            areas.add(Area.of(id).orElseThrow(() -> new Wrong("--only " + id + ": " + ids())));
        }
        return areas;
    }

    static String ids() {
        return String.join(", ", EnumSet.allOf(Area.class).stream().map(Area::id).toList());
    }

    private static List<Act> acts(String list) throws Wrong {
        List<Act> acts = new ArrayList<>();
        for (String id : list.split(",", -1)) {
            acts.add(Act.of(id).orElseThrow(() -> new Wrong("--act " + id + ": " + Act.ids())));
        }
        return acts;
    }
}
