package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.kiosk.KioskConfig;
import id.mpp.sync.SyncException;
import id.mpp.sync.enrolment.EnrolmentRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Whether this machine is a kiosk of a hall, by what lies on its disk; whether the centre still thinks so is asked
/// by [LineLook].
public final class EnrolmentLook implements Look {

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Path data = patient.data();
        if (Files.isDirectory(data) && !Files.isExecutable(data)) {
            told.accept(Finding.blind(Area.ENROLMENT, "unreadable", data.toString()));
            return;
        }
        try {
            record(patient, EnrolmentRecord.read(data.resolve("enrolment")), told);
        } catch (SyncException damaged) {
            told.accept(Finding.fault(Area.ENROLMENT, "damaged", Mender.CENTRE,
                    data.resolve("enrolment/enrolment.json").toString()));
        }
    }

    private static void record(Patient patient, Optional<EnrolmentRecord> record, Consumer<Finding> told) {
        if (record.isEmpty()) {
            told.accept(Finding.fault(Area.ENROLMENT, "none", Mender.CENTRE));
            return;
        }
        EnrolmentRecord known = record.get();
        Optional<KioskConfig> config = patient.config();
        if (config.filter(it -> !it.sync().central().equals(known.central())).isPresent()) {
            told.accept(Finding.fault(Area.ENROLMENT, "of-another-centre", Mender.TECHNICIAN,
                    known.central().toString(), config.get().sync().central().toString()));
            return;
        }
        told.accept(Finding.good(Area.ENROLMENT, "good", known.kioskId(), known.central().toString()));
        if (known.trustRoot().isEmpty()) {
            told.accept(Finding.warning(Area.ENROLMENT, "without-trust-root", Mender.CENTRE));
        }
        if (config.filter(it -> it.sync().chip().isEmpty()).isPresent()) {
            told.accept(Finding.note(Area.ENROLMENT, "key-in-a-file"));
        }
    }
}
