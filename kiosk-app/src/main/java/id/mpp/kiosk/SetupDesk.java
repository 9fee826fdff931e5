package id.mpp.kiosk;

import id.mpp.kiosk.setup.CodeLine;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.setup.Settings;
import id.mpp.kiosk.setup.SetupFile;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.SiteFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a machine is set up, whoever asks for it: the command, the first-run screen, or a `site.toml` that came with
/// a stick.
final class SetupDesk {

    private static final Pattern FAULT = Pattern.compile(".*?: key '([a-z_.]+)': (.*)", Pattern.DOTALL);

    private final Path kioskToml;
    private final Path data;

    private SetupDesk(Path kioskToml, Path data) {
        this.kioskToml = kioskToml;
        this.data = data;
    }

    /// @throws IOException
    ///             when `kioskToml` does not say where the data folder is; the message tells what to do
    static SetupDesk of(Path kioskToml) throws IOException {
        ConfigFiles files = ConfigFiles.only(kioskToml);
        if (!files.kiosk().troubles().isEmpty()) {
            var first = files.kiosk().troubles().getFirst();
            throw new IOException(files.kiosk().place(first.line()) + ": " + first.text());
        }
        return new SetupDesk(kioskToml, files.data().orElseThrow(
                () -> new IOException(kioskToml + ": key 'data.folder': is missing; allowed: a text in quotes")));
    }

    Path data() {
        return data;
    }

    Path file() {
        return new SetupFile(data).path();
    }

    /// A file that is torn counts as nothing learned.
    Settings learned() {
        ConfigFiles files = ConfigFiles.of(kioskToml);
        return files.all().stream().skip(1).filter(it -> it.troubles().isEmpty()).findFirst()
                .map(SetupDesk::settings).orElse(Settings.NONE);
    }

    Draft draft() {
        return new Draft(settings(ConfigFiles.only(kioskToml).kiosk()), learned(), this::faults);
    }

    /// What is wrong with which value, once both are read together.
    private Map<SetupKey, String> faults(Settings wanted) {
        var faults = new EnumMap<SetupKey, String>(SetupKey.class);
        for (String line : faultsOf(KioskConfig.read(ConfigFiles.with(kioskToml, wanted)))) {
            Matcher fault = FAULT.matcher(line);
            if (fault.matches()) {
                SetupKey.of(fault.group(1)).ifPresent(key -> faults.putIfAbsent(key, fault.group(2)));
            }
        }
        return faults;
    }

    /// What the machine would start as with its files as they are.
    ConfigAtStart atStart() {
        return ConfigAtStart.of(kioskToml, List.of(data));
    }

    /// @throws IOException
    ///             when nothing was changed: no room, no right to write
    void save(Settings settings) throws IOException {
        new SetupFile(data).write(settings);
    }

    /// Forgets what setup learned, and the copies of it.
    void forget() throws IOException {
        Files.deleteIfExists(file());
        new LastGood(data, kioskToml).forget();
    }

    /// What became of one `site.toml`.
    sealed interface Applied {

        record Done(boolean wiped) implements Applied {
        }

        /// Taken over, but the code still stands in it: it cannot be written to.
        record CodeStays() implements Applied {
        }

        /// It was applied before and nothing in it is new.
        record Before() implements Applied {
        }

        /// Nothing of it was taken.
        record Not(List<String> faults) implements Applied {
        }
    }

    /// Takes over what stands in `siteToml`, then wipes the code from it.
    ///
    /// @throws IOException
    ///             when it cannot be read, or what it says cannot be kept
    Applied apply(Path siteToml, SiteFiles files) throws IOException {
        byte[] bytes = Files.readAllBytes(siteToml);
        if (files.isDone(bytes)) {
            return new Applied.Before();
        }
        TomlFile site = TomlFile.parse(siteToml);
        KioskConfig.Reading reading = KioskConfig.read(
                new ConfigFiles(List.of(ConfigFiles.only(kioskToml).kiosk(), site)));
        if (reading instanceof KioskConfig.Reading.Bad(var faults)) {
            return new Applied.Not(faults);
        }
        boolean code = site.has(SetupKey.ENROLMENT_CODE.table(), SetupKey.ENROLMENT_CODE.key());
        if (code && !CodeLine.stands(bytes)) {
            return new Applied.Not(List.of(site.place(site.lineOf(SetupKey.ENROLMENT_CODE.table(),
                    SetupKey.ENROLMENT_CODE.key())) + ": key '" + SetupKey.ENROLMENT_CODE.path()
                    + "': cannot be wiped here; allowed: a line of its own, enrolment_code = \"…\""));
        }
        save(settings(site).over(learned()));
        try {
            boolean wiped = CodeLine.wipe(siteToml);
            files.remember(Files.readAllBytes(siteToml));
            return new Applied.Done(wiped);
        } catch (FileSystemException writeProtected) {
            return new Applied.CodeStays();
        }
    }

    static List<String> faultsOf(KioskConfig.Reading reading) {
        return switch (reading) {
            case KioskConfig.Reading.Good _ -> List.of();
            case KioskConfig.Reading.Unfinished(var missing, _) -> missing;
            case KioskConfig.Reading.Bad(var faults) -> faults;
        };
    }

    private static Settings settings(TomlFile file) {
        Settings settings = Settings.NONE;
        for (SetupKey key : SetupKey.values()) {
            Optional<String> value = file.text(key.table(), key.key());
            if (value.isPresent()) {
                settings = settings.with(key, value.get());
            }
        }
        return settings;
    }
}
