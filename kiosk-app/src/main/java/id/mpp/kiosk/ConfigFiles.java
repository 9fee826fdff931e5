package id.mpp.kiosk;

import id.mpp.kiosk.setup.LastGood;
import id.mpp.kiosk.setup.Settings;
import id.mpp.kiosk.setup.SetupFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files that a kiosk's configuration is joined from, the one that counts most first.
record ConfigFiles(List<TomlFile> all) {

    ConfigFiles {
        all = List.copyOf(all);
    }

    /// `kiosk.toml` and, below it, what setup has learned.
    static ConfigFiles of(Path kioskToml) {
        TomlFile kiosk = TomlFile.parse(kioskToml);
        return join(kiosk, List.of(), setup(kiosk));
    }

    /// The same with `site.toml` between them: newer than what setup knew, and still below what people wrote here.
    static ConfigFiles with(Path kioskToml, Path siteToml) {
        TomlFile kiosk = TomlFile.parse(kioskToml);
        return join(kiosk, List.of(TomlFile.parse(siteToml)), setup(kiosk));
    }

    /// The same with what setup is about to write instead of what it wrote.
    static ConfigFiles with(Path kioskToml, Settings draft) {
        TomlFile kiosk = TomlFile.parse(kioskToml);
        Path file = data(kiosk).map(it -> new SetupFile(it).path()).orElse(Path.of("setup.toml"));
        return join(kiosk, List.of(),
                Optional.of(TomlFile.parse(file, kiosk.folder(), draft.toToml().getBytes(StandardCharsets.UTF_8))));
    }

    /// `kiosk.toml` by itself.
    static ConfigFiles only(Path kioskToml) {
        return new ConfigFiles(List.of(TomlFile.parse(kioskToml)));
    }

    /// The last good ones, read as if they lay beside `kioskToml`.
    static ConfigFiles of(LastGood.Copy copy, Path kioskToml) {
        TomlFile kiosk = TomlFile.parse(copy.kioskToml(), kioskToml.toAbsolutePath().resolveSibling(""));
        return join(kiosk, List.of(), Files.exists(copy.setup())
                ? Optional.of(TomlFile.parse(copy.setup(), kiosk.folder()))
                : Optional.empty());
    }

    TomlFile kiosk() {
        return all.getFirst();
    }

    List<Path> paths() {
        return all.stream().map(TomlFile::file).toList();
    }

    /// Where parcels and what setup learned lie; empty where `kiosk.toml` does not say.
    Optional<Path> data() {
        return data(kiosk());
    }

    private static Optional<Path> data(TomlFile kiosk) {
        return kiosk.text("data", "folder").map(kiosk::path);
    }

    private static Optional<TomlFile> setup(TomlFile kiosk) {
        Optional<Path> file = data(kiosk).map(it -> new SetupFile(it).path()).filter(Files::exists);
        return file.map(it -> whole(TomlFile.parse(it, kiosk.folder())));
    }

    /// A file that was cut off at a line's end reads well, and says less than was meant.
    private static TomlFile whole(TomlFile setup) {
        try {
            if (setup.troubles().isEmpty() && !SetupFile.isWhole(Files.readAllBytes(setup.file()))) {
                return new TomlFile(setup.file(), setup.folder(), setup.root(),
                        List.of(new TomlFile.Trouble(0, "is cut off; allowed: a file that ends with '"
                                + SetupFile.LAST_LINE + "', as mpp-kiosk-setup writes it")));
            }
        } catch (IOException gone) {
            return TomlFile.parse(setup.file(), setup.folder());
        }
        return setup;
    }

    private static ConfigFiles join(TomlFile kiosk, List<TomlFile> between, Optional<TomlFile> setup) {
        var all = new ArrayList<TomlFile>();
        all.add(kiosk);
        all.addAll(between);
        setup.ifPresent(all::add);
        return new ConfigFiles(all);
    }
}
