package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.sync.Spool;
import id.mpp.sync.spool.SpoolGlance;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/// What waits for the centre on this disk, and what does not go there by itself any more.
public final class SpoolLook implements Look {

    /// A line that was cut over night is no trouble.
    private static final Duration LONG = Duration.ofHours(24);
    private static final long MEGABYTE = 1L << 20;

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        try {
            SpoolGlance glance = SpoolGlance.at(patient.data());
            told.accept(waiting(glance, patient));
            glance.setAside().forEach((code, count) -> told.accept(code.equals(Spool.SetAside.DAMAGED)
                    ? Finding.fault(Area.SPOOL, "damaged", Mender.TECHNICIAN, Integer.toString(count))
                    : Finding.warning(Area.SPOOL, "set-aside", Mender.CENTRE, Integer.toString(count), code)));
        } catch (IOException notAllowed) {
            told.accept(Finding.blind(Area.SPOOL, "unreadable", patient.data().resolve("spool").toString()));
        }
    }

    private static Finding waiting(SpoolGlance glance, Patient patient) {
        int count = glance.waitingInAll();
        if (count == 0) {
            return Finding.good(Area.SPOOL, "empty");
        }
        String megabytes = Long.toString((glance.bytes() + MEGABYTE - 1) / MEGABYTE);
        Duration age = glance.oldest().map(it -> Duration.between(it, patient.clock().instant()))
                .filter(it -> !it.isNegative()).orElse(Duration.ZERO);
        String hours = Long.toString(age.toHours());
        return age.compareTo(LONG) > 0
                ? Finding.warning(Area.SPOOL, "waits-long", Mender.TECHNICIAN, Integer.toString(count), megabytes,
                        hours)
                : Finding.note(Area.SPOOL, "waits", Integer.toString(count), megabytes, hours);
    }
}
