package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.look.Machine.Said;
import id.mpp.kiosk.state.MachineState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The program and its services: does it run, does it draw, how often was it started again.
public final class KioskLook implements Look {

    /// The kiosk writes every five seconds.
    public static final Duration STALE = Duration.ofSeconds(30);

    private static final List<String> UNITS = List.of("kiosk-display.service", "kiosk-windows.service",
            "kiosk.service");
    /// SD_MESSAGE_UNIT_RESTART_SCHEDULED of systemd's `sd-messages.h`.
    private static final String RESTART = "MESSAGE_ID=5eb03494b6584870a536b337290809b3";
    /// More than one or two a day are no accident.
    private static final int MANY_RESTARTS = 3;

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        program(patient, told);
        services(patient.machine(), told);
        restarts(patient.machine(), told);
    }

    private static void program(Patient patient, Consumer<Finding> told) {
        Optional<MachineState> state = patient.state();
        if (!patient.kioskRuns()) {
            told.accept(Finding.note(Area.KIOSK, "does-not-run"));
        } else if (state.isEmpty()) {
            told.accept(Finding.warning(Area.KIOSK, "silent", Mender.TECHNICIAN));
        } else if (isStale(state.get(), patient)) {
            told.accept(Finding.fault(Area.KIOSK, "hangs", Mender.TECHNICIAN, Long.toString(
                    Duration.between(state.get().written(), patient.clock().instant()).toSeconds())));
        } else {
            told.accept(Finding.good(Area.KIOSK, "runs", state.get().screen()));
            VersionsLook.installed(patient.machine()).map(VersionsLook::ofProgram)
                    .filter(installed -> !state.get().version().startsWith(installed))
                    .ifPresent(installed -> told.accept(Finding.warning(Area.KIOSK, "old-program", Mender.TECHNICIAN,
                            state.get().version(), installed)));
        }
    }

    static boolean isStale(MachineState state, Patient patient) {
        return Duration.between(state.written(), patient.clock().instant()).compareTo(STALE) > 0;
    }

    private static void services(Machine machine, Consumer<Finding> told) {
        Optional<Said> said = machine.ask("systemctl", "show", "--no-pager",
                "--property=Id,LoadState,ActiveState,SubState,Result,UnitFileState", UNITS.get(0), UNITS.get(1),
                UNITS.get(2));
        if (said.filter(Said::isGood).filter(it -> it.out().contains("LoadState=")).isEmpty()) {
            told.accept(Finding.note(Area.KIOSK, "services-unseen"));
            return;
        }
        for (String block : said.get().out().split("\n\\s*\n", -1)) {
            Map<String, String> unit = properties(block);
            if (unit.containsKey("Id")) {
                told.accept(service(unit));
            }
        }
    }

    private static Finding service(Map<String, String> unit) {
        String name = unit.getOrDefault("Id", "");
        if (unit.getOrDefault("LoadState", "").equals("not-found")) {
            return Finding.note(Area.KIOSK, "service-not-installed", name);
        }
        String active = unit.getOrDefault("ActiveState", "");
        if (active.equals("failed")) {
            return Finding.fault(Area.KIOSK, "service-failed", Mender.TECHNICIAN, name,
                    unit.getOrDefault("Result", "?"));
        }
        if (!active.equals("active")) {
            return Finding.fault(Area.KIOSK, "service-stopped", Mender.TECHNICIAN, name, active);
        }
        return unit.getOrDefault("UnitFileState", "enabled").equals("disabled")
                ? Finding.warning(Area.KIOSK, "service-not-at-boot", Mender.TECHNICIAN, name)
                : Finding.good(Area.KIOSK, "service-runs", name);
    }

    private static Map<String, String> properties(String block) {
        Map<String, String> found = new LinkedHashMap<>();
        block.lines().filter(line -> line.contains("=")).forEach(line -> {
            int at = line.indexOf('=');
            found.put(line.substring(0, at), line.substring(at + 1));
        });
        return found;
    }

    private static void restarts(Machine machine, Consumer<Finding> told) {
        machine.ask("journalctl", "--quiet", "--no-pager", "--unit=kiosk.service", "--since=-24h", "--output=cat",
                RESTART).filter(Said::isGood).map(it -> it.lines().size()).filter(count -> count > 0)
                .ifPresent(count -> told.accept(count >= MANY_RESTARTS
                        ? Finding.warning(Area.KIOSK, "restarts", Mender.TECHNICIAN, Integer.toString(count))
                        : Finding.note(Area.KIOSK, "restarts", Integer.toString(count))));
    }
}
