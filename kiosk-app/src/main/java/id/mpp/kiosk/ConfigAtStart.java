package id.mpp.kiosk;

import id.mpp.kiosk.setup.LastGood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a machine starts as, from the files it finds.
public sealed interface ConfigAtStart {

    /// It serves citizens, with what its files say or with the last of them that were good: see
    /// [KioskConfig.Source#passedOver].
    record Serving(KioskConfig config) implements ConfigAtStart {
    }

    /// Nobody has set it up yet.
    ///
    /// @param data
    ///            where setup keeps what it learns
    record FirstRun(Path kioskToml, Path data) implements ConfigAtStart {
    }

    /// It cannot serve anybody, and never did with this configuration.
    record Faulty(List<String> faults) implements ConfigAtStart {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// @param usualData
    ///            where the data folder may be if `kioskToml` cannot be asked
    static ConfigAtStart of(Path kioskToml, List<Path> usualData) {
        ConfigFiles files = ConfigFiles.of(kioskToml);
        Optional<LastGood.Copy> copy = Stream.concat(files.data().stream(), usualData.stream())
                .flatMap(data -> new LastGood(data, kioskToml).find().stream()).findFirst();
        return switch (KioskConfig.read(files)) {
            case KioskConfig.Reading.Good(var config) -> copy.flatMap(it -> torn(kioskToml, it))
                    .flatMap(fault -> lastGood(copy, kioskToml, List.of(fault))).orElse(new Serving(config));
            case KioskConfig.Reading.Unfinished(var faults, var data) -> lastGood(copy, kioskToml, faults)
                    .orElse(new FirstRun(kioskToml, data));
            case KioskConfig.Reading.Bad(var faults) -> lastGood(copy, kioskToml, faults)
                    .orElseGet(() -> without(kioskToml, faults));
        };
    }

    /// Where only what setup wrote is wrong, setup can write it again.
    private static ConfigAtStart without(Path kioskToml, List<String> faults) {
        return switch (KioskConfig.read(ConfigFiles.only(kioskToml))) {
            case KioskConfig.Reading.Good(var config) -> new Serving(config.passingOver(faults));
            case KioskConfig.Reading.Unfinished(_, var data) -> new FirstRun(kioskToml, data);
            case KioskConfig.Reading.Bad _ -> new Faulty(faults);
        };
    }

    private static Optional<ConfigAtStart> lastGood(Optional<LastGood.Copy> copy, Path kioskToml,
            List<String> faults) {
        return copy.flatMap(
                it -> KioskConfig.read(ConfigFiles.of(it, kioskToml)) instanceof KioskConfig.Reading.Good(var config)
                        ? Optional.of(new Serving(config.passingOver(faults)))
                        : Optional.empty());
    }

    private static Optional<String> torn(Path kioskToml, LastGood.Copy good) {
        try {
            return LastGood.looksTorn(Files.readAllBytes(kioskToml), Files.readAllBytes(good.kioskToml()))
                    ? Optional.of(kioskToml + ": is the beginning of the last good one and looks torn; allowed: a whole"
                            + " file, with the line '" + LastGood.LAST_LINE + "' where it had one")
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
