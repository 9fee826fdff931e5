package id.mpp.sandbox.page;

import id.mpp.sandbox.store.Applications.Reason;
import java.util.List;
import java.util.Optional;

/// Why applications usually come back, in words that say what to do next.
final class UsualReasons {

    static final List<Reason> ALL = List.of(
            new Reason("unreadable-scan", "Pindaian tidak terbaca. Silakan pindai ulang dokumen itu di kios.",
                    "The scan cannot be read. Please scan the document again at a kiosk."),
            new Reason("document-missing",
                    "Ada dokumen yang belum dilampirkan. Silakan lengkapi di kios atau di loket.",
                    "A document is missing. Please add it at a kiosk or at the counter."),
            new Reason("data-differs", "Data di formulir tidak sama dengan data kependudukan. Silakan datang ke loket.",
                    "The form differs from the population register. Please come to the counter."),
            new Reason("not-entitled",
                    "Permohonan ini bukan untuk wilayah atau keadaan Anda. Petugas loket dapat membantu.",
                    "This service is not for your region or situation. The counter can help you."));

    private UsualReasons() {
    }

    static Optional<Reason> of(String code) {
        return ALL.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }
}
