package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/// This machine's clock by itself; how far it is from the centre's is found by [LineLook].
public final class ClockLook implements Look {

    /// Before this program was written: a clock whose battery is empty begins anew years ago.
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Instant now = patient.clock().instant();
        ZoneId zone = patient.config().map(it -> it.site().timeZone()).orElse(ZoneOffset.UTC);
        String time = TIME.format(now.atZone(zone));
        if (now.isBefore(LONG_AGO)) {
            told.accept(Finding.fault(Area.CLOCK, "long-ago", Mender.TECHNICIAN, time));
            return;
        }
        told.accept(KernelClock.isSynchronised()
                ? Finding.good(Area.CLOCK, "held", time, zone.getId())
                : Finding.warning(Area.CLOCK, "runs-free", Mender.TECHNICIAN, time, zone.getId()));
    }
}
