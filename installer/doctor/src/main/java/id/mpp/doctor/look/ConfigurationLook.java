package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.kiosk.ConfigAtStart;
import id.mpp.kiosk.KioskConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What people and the setup wrote, each fault with file, line and key.
public final class ConfigurationLook implements Look {

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        String file = patient.configuration().toString();
        if (patient.start().isEmpty()) {
            told.accept(Finding.blind(Area.CONFIGURATION, "unreadable", file));
            return;
        }
        switch (patient.start().get()) {
            case ConfigAtStart.Serving(KioskConfig config) -> serving(config, file, told);
            case ConfigAtStart.FirstRun _ ->
                told.accept(Finding.fault(Area.CONFIGURATION, "not-set-up", Mender.TECHNICIAN, file));
            case ConfigAtStart.Faulty(List<String> faults) -> faults.forEach(fault -> told.accept(
                    Finding.fault(Area.CONFIGURATION, "wrong", Mender.TECHNICIAN, fault)));
        }
        patient.state().filter(_ -> patient.kioskRuns() && !isPassedOver(patient))
                .filter(it -> it.configuration().lastGood())
                .ifPresent(_ -> told.accept(
                        Finding.warning(Area.CONFIGURATION, "mended-not-in-use", Mender.TECHNICIAN, file)));
    }

    /// A kiosk that finds faults goes by the last good files, so citizens are served.
    private static void serving(KioskConfig config, String file, Consumer<Finding> told) {
        List<String> faults = config.source().passedOver();
        faults.forEach(fault -> told.accept(
                Finding.warning(Area.CONFIGURATION, "wrong", Mender.TECHNICIAN, fault)));
        if (faults.isEmpty()) {
            told.accept(Finding.good(Area.CONFIGURATION, "good", config.source().files().stream()
                    .filter(Files::exists).map(Path::toString).collect(Collectors.joining(", "))));
        } else {
            told.accept(Finding.warning(Area.CONFIGURATION, "last-good-in-use", Mender.TECHNICIAN, file));
        }
    }

    private static boolean isPassedOver(Patient patient) {
        return patient.start().filter(it -> it instanceof ConfigAtStart.Serving(KioskConfig config)
                && config.source().passedOver().isEmpty()).isEmpty();
    }
}
