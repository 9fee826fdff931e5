package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.finding.Mender;
import id.mpp.doctor.finding.Severity;
import id.mpp.kiosk.KioskConfig;
import id.mpp.sync.Timings;
import id.mpp.sync.checkup.LineCheckup;
import id.mpp.sync.checkup.LineStage;
import id.mpp.sync.checkup.LineStage.Result;
import id.mpp.sync.checkup.LineStage.Why;
import id.mpp.sync.checkup.LineStep;
import id.mpp.sync.checkup.LineTrouble;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// The line to the centre, a finding a step.
public final class LineLook implements Look {

    /// Whoever renews certificates by hand needs so long.
    private static final int DAYS_BEFORE_THE_END = 14;
    /// From here on receipts are judged by a wrong time.
    private static final long FAR_SECONDS = 600;

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        Optional<KioskConfig> config = patient.config();
        if (config.isEmpty()) {
            told.accept(Finding.note(Area.LINE, "unknown-centre"));
            return;
        }
        new LineCheckup(config.get().sync(), patient.clock(), Timings.STANDARD)
                .run(stage -> finding(stage, patient).ifPresent(told));
    }

    private static Optional<Finding> finding(LineStage stage, Patient patient) {
        String step = code(stage.step());
        return switch (stage.result()) {
            case Result.Good(String detail) -> Optional.of(good(stage.step(), detail, patient));
            case Result.Bad(LineTrouble trouble, String detail) -> Optional.of(bad(trouble, detail));
            // told once by the step that is broken
            case Result.Passed(Why why) when why == Why.BROKEN_BEFORE ->
                Optional.of(Finding.note(Area.LINE, step + "-not-reached"));
            case Result.Passed(Why why) when why == Why.NOT_ENCRYPTED ->
                Optional.of(Finding.warning(Area.LINE, "not-encrypted", Mender.TECHNICIAN));
            case Result.Passed(Why why) when why == Why.NOT_ENROLLED ->
                Optional.of(Finding.note(Area.LINE, "token-not-enrolled"));
            // nothing that could be amiss
            case Result.Passed _ -> Optional.empty();
        };
    }

    private static Finding good(LineStep step, String detail, Patient patient) {
        if (step == LineStep.ENCRYPTION && !detail.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(patient.clock().instant(), ZoneOffset.UTC);
            if (LocalDate.parse(detail).isBefore(today.plusDays(DAYS_BEFORE_THE_END))) {
                return Finding.warning(Area.LINE, "certificate-ends-soon", Mender.CENTRE, detail);
            }
        }
        return Finding.good(Area.LINE, code(step), detail);
    }

    static Finding bad(LineTrouble trouble, String detail) {
        String code = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (trouble) {
            case UNPLUGGED -> Finding.fault(Area.LINE, code, Mender.STAFF, detail);
            case NO_PORT -> Finding.fault(Area.LINE, code, Mender.SUPPLIER, detail);
            case NO_ADDRESS, ONLY_OWN_ADDRESS, NAME_UNKNOWN, NAME_SERVER_SILENT, SILENT, UNREACHABLE, NO_TLS,
                    AUTHORITY_UNKNOWN, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_OF_ANOTHER_NAME, PORTAL, NOT_THE_CENTRE,
                    KEY_UNUSABLE ->
                Finding.fault(Area.LINE, code, Mender.TECHNICIAN, detail);
            case REFUSED, CERTIFICATE_EXPIRED, NO_AGREEMENT, CENTRE_AWAY, CENTRE_BROKEN, NO_TOKEN ->
                Finding.fault(Area.LINE, code, Mender.CENTRE, detail);
            case NOT_LET_IN -> Finding.fault(Area.LINE,
                    code + "-" + detail.toLowerCase(Locale.ROOT).replace('_', '-'), Mender.CENTRE);
            case CLOCK_DIFFERS -> clock(code, Long.parseLong(detail));
        };
    }

    /// @param seconds
    ///            how far this machine's clock is ahead
    private static Finding clock(String code, long seconds) {
        String direction = seconds > 0 ? "-ahead" : "-behind";
        long away = Math.abs(seconds);
        return new Finding(Area.LINE, code + direction, away > FAR_SECONDS ? Severity.FAULT : Severity.WARNING,
                Optional.of(Mender.TECHNICIAN), List.of(Long.toString(away)));
    }

    private static String code(LineStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
