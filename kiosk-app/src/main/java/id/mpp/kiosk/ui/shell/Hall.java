package id.mpp.kiosk.ui.shell;

import id.mpp.kiosk.service.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Where this machine stands; what the top bar and the notices say about it.
///
/// @param name
///            `Kabupaten Sragen`
/// @param helpDesk
///            where the help desk is: staff are found there when they cannot be called, `Lantai 1, dekat pintu masuk`
/// @param otherMachine
///            where the next machine stands; may be empty
public record Hall(String name, ZoneId zone, String machine, String helpDesk, String otherMachine, Dress dress) {

    /// How the hall shows itself.
    ///
    /// @param title
    ///            the line above its name; empty for *Mal Pelayanan Publik*
    /// @param logo
    ///            a PNG file
    /// @param languages
    ///            the first is the one a citizen finds
    public record Dress(Optional<String> title, Optional<Path> logo, Optional<Accent> accent,
            List<Language> languages) {

        public static final Dress USUAL = new Dress(Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(Language.INDONESIAN, Language.ENGLISH));

        public Dress {
            languages = List.copyOf(languages);
        }

        public boolean choosesLanguage() {
            return languages.size() > 1;
        }
    }

    public Hall(String name, ZoneId zone, String machine, String helpDesk, String otherMachine) {
        this(name, zone, machine, helpDesk, otherMachine, Dress.USUAL);
    }
}
