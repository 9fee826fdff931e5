package id.mpp.kiosk;

import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.opening.HallHours;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Offer;
import id.mpp.kiosk.ui.shell.Accent;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The hall a kiosk stands in, or the van it rides in. Every key of the file is told in `docs/how-to/set-up-a-site.md`.
///
/// @param regionCode
///            official code of province, regency or city: `33.14`
/// @param region
///            its name as printed on tickets, `Kabupaten Sragen`
/// @param helpDesk
///            where staff are found when they cannot be called
/// @param otherMachine
///            where the next machine stands; empty if there is none
/// @param look
///            how it shows itself
/// @param hours
///            what the hall itself says of its hours
/// @param sameForAll
///            every agency keeps the hall's hours
/// @param offer
///            which agencies and services are there
/// @param patience
///            from when on somebody is asked whether they are willing to wait
/// @param written
///            where an id of [#offer] stands in the file, `file:line`
public record Site(String name, String regionCode, String region, ZoneId timeZone, String helpDesk,
        String otherMachine, SiteLook look, HallHours hours, boolean sameForAll, Offer offer,
        Patience patience, Map<String, String> written) {

    /// @param logo
    ///            a PNG file
    /// @param languages
    ///            of the screens; the first is the one a citizen finds
    public record SiteLook(Optional<Path> logo, Optional<Accent> accent, List<Language> languages) {

        public static final SiteLook USUAL = new SiteLook(Optional.empty(), Optional.empty(),
                List.of(Language.values()));

        public SiteLook {
            languages = List.copyOf(languages);
        }
    }

    private static final String KIND = "mpp";

    public Site {
        written = Map.copyOf(written);
    }

    /// A hall that says nothing of itself but where it is.
    public Site(String name, String regionCode, String region, ZoneId timeZone, String helpDesk,
            String otherMachine) {
        this(name, regionCode, region, timeZone, helpDesk, otherMachine, SiteLook.USUAL, HallHours.UNSAID, false,
                Offer.EVERYTHING, Patience.USUAL, Map.of());
    }

    /// Its counters. What the site's own file says counts more than the catalogue: the catalogue is the same for many
    /// halls and is changed at the centre; whoever wrote the file knows this door.
    public Counters counters(LoadedServices.Site ofCatalogue) {
        return new Counters(hours.over(ofCatalogue.hours()).calendar(timeZone), sameForAll);
    }

    /// The line above the region's name, where the name says more than that this is the region's hall.
    public Optional<String> title() {
        String rest = name.replace(region, "").strip();
        return rest.isEmpty() || rest.toLowerCase(Locale.ROOT).equals(KIND) ? Optional.empty() : Optional.of(rest);
    }
}
