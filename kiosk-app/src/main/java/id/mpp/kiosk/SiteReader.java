package id.mpp.kiosk;

import id.mpp.kiosk.Site.SiteLook;
import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Offer;
import id.mpp.kiosk.service.Offer.Desk;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.ui.shell.Accent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads the hall from `kiosk.toml`: `[site]`, `[hours]`, `[[holidays]]`, `[[special_days]]`, `[[agencies]]`,
/// `[offer]`, `[queue]`.
final class SiteReader {

    /// What can be said of a help desk when nobody wrote where it is.
    private static final String ON_THIS_FLOOR = "di lantai ini";
    private static final int PROVINCE_OR_REGENCY = 2;
    private static final int MOST_NUMBERS = 10_000;
    private static final Map<String, Language> LANGUAGES = Map.of("id", Language.INDONESIAN, "en", Language.ENGLISH);
    private static final String COLOUR = "\"#0a489f\", six digits from 0 to f";

    private final TomlEntries toml;
    private final Regions regions = new Regions();
    private final Map<String, String> written = new HashMap<>();

    SiteReader(TomlEntries toml) {
        this.toml = toml;
    }

    Site read() {
        String name = toml.text("site", "name");
        String said = toml.text("site", "region");
        Optional<String> code = region(said);
        Optional<ZoneId> usual = code.flatMap(RegionTime::zone);
        Optional<ZoneId> zone = toml.oneOf("site", "time_zone", TomlEntries::timeZone,
                "Asia/Jakarta, Asia/Makassar, Asia/Jayapura");
        zone.ifPresent(it -> usual.filter(other -> !RegionTime.sameTime(it, other)).ifPresent(
                other -> toml.fault("site", "time_zone", it + " is not the time of " + code.orElse("") + " " + said
                        + "; allowed: " + other + ", or leave the key out")));
        String helpDesk = toml.optionalText("site", "help_desk").orElse(ON_THIS_FLOOR);
        String other = toml.optionalText("site", "other_machine").orElse("");
        var days = new SiteDays(toml);
        HallHours hours = days.read();
        Offer offer = offer(days);
        return new Site(name, code.orElse(""), code.flatMap(regions::name).orElse(said),
                zone.or(() -> usual).orElse(RegionTime.WIB), helpDesk, other, look(), hours, days.sameForAll(), offer,
                patience(), written);
    }

    /// As a code, or by a name that only one regency or city has.
    private Optional<String> region(String said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = Regions.depth(said) <= PROVINCE_OR_REGENCY && regions.name(said).isPresent()
                ? Optional.of(said)
                : regions.regency(said);
        if (code.isEmpty()) {
            toml.fault("site", "region",
                    "\"" + said + "\" is no regency or city of the official list; allowed: its code"
                            + " as text, \"33.14\", or its whole name, \"Kabupaten Sragen\"");
        }
        return code;
    }

    private SiteLook look() {
        return new SiteLook(logo(), accent(), languages());
    }

    private Optional<Path> logo() {
        Optional<Path> logo = toml.optionalText("site", "logo").map(toml::path);
        if (logo.isPresent() && !isPng(logo.get())) {
            toml.fault("site", "logo", logo.get() + " is no PNG picture that can be read; allowed: a square PNG of at"
                    + " least 152 pixels, beside this file");
            return Optional.empty();
        }
        return logo;
    }

    private static boolean isPng(Path file) {
        byte[] mark = {(byte) 0x89, 'P', 'N', 'G'};
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Optional<Accent> accent() {
        Optional<Accent> accent = toml.oneOf("site", "accent", Accent::parse, COLOUR);
        accent.flatMap(Accent::trouble).ifPresent(trouble -> toml.fault("site", "accent", trouble));
        return accent.filter(it -> it.trouble().isEmpty());
    }

    private List<Language> languages() {
        Optional<List<String>> said = toml.texts("site", "languages");
        if (said.isEmpty()) {
            return SiteLook.USUAL.languages();
        }
        var languages = new LinkedHashSet<Language>();
        for (String tag : said.get()) {
            Optional.ofNullable(LANGUAGES.get(tag)).ifPresentOrElse(languages::add,
                    () -> toml.fault("site", "languages",
                            "\"" + tag + "\" is not known; allowed: \"id\", \"en\""));
        }
        if (!languages.contains(Language.INDONESIAN)) {
            toml.fault("site", "languages",
                    "is without \"id\"; allowed: a list with \"id\", the language of every public"
                            + " service, and others beside it");
        }
        return List.copyOf(languages);
    }

    private Offer offer(SiteDays days) {
        var desks = new ArrayList<Desk>();
        var ids = new HashSet<String>();
        for (TomlRow row : toml.rows("agencies")) {
            String id = row.text("id");
            if (!id.isEmpty() && !ids.add(id)) {
                row.fault("id", "\"" + id + "\" is named twice; allowed: each agency once");
            }
            written.put(id, row.place());
            Presence presence = new Presence(days.week(row, "hours"),
                    row.optionalWhole("cut_off_minutes", 0, SiteDays.MINUTES_OF_A_DAY),
                    row.optionalWhole("daily_quota", 1, MOST_NUMBERS), false);
            desks.add(new Desk(id, row.optionalText("counter"), presence));
            row.end();
        }
        List<String> without = ids("without");
        List<String> popular = ids("popular");
        return new Offer(desks, new HashSet<>(without), popular);
    }

    private Patience patience() {
        OptionalInt from = toml.optionalWhole("queue", "ask_from_minutes", 1, SiteDays.MINUTES_OF_A_DAY);
        return from.isPresent() ? new Patience(Duration.ofMinutes(from.getAsInt())) : Patience.USUAL;
    }

    private List<String> ids(String key) {
        List<String> ids = toml.texts("offer", key).orElse(List.of());
        ids.forEach(id -> written.putIfAbsent(id, toml.place("offer", key)));
        return ids;
    }
}
