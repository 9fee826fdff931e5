package id.mpp.simulator.scanner;

/// What can be wrong with the simulated scanner; each was seen with real ones, or is what a hostile one would do.
///
/// Given to [EsclScannerSimulator#inflict] it holds from now on; given to [EsclScannerSimulator#failAtPage] or
/// [EsclScannerSimulator#failAtByte] it begins there. Troubles of a page that are inflicted without a byte begin in the
/// middle of it.
public enum ScannerTrouble {

    NONE("Baik", Begins.NEVER),
    /// Paper is stuck in the feeder; every job is refused.
    JAM("Kertas macet", Begins.DROPPING_THE_PAGE),
    /// The first page comes, the second gets stuck: [#JAM] at page two.
    JAMS_WHILE_FEEDING("Kertas macet pada lembar kedua", Begins.AFTER_THE_PAGE),
    /// The rollers could not take the sheet in.
    MISPICK("Kertas tidak tertarik", Begins.DROPPING_THE_PAGE),
    /// Two sheets went in at once: the ultrasonic sensor saw it and the job was given up.
    DOUBLE_FEED("Dua lembar tertarik sekaligus", Begins.DROPPING_THE_PAGE),
    /// The feeder's cover stands open.
    COVER_OPEN("Penutup terbuka", Begins.DROPPING_THE_PAGE),
    /// The state is `Stopped`: the scanner waits for service and says no more.
    STOPPED("Berhenti, perlu teknisi", Begins.DROPPING_THE_PAGE),
    /// The plug is out: [EsclScannerSimulator#unplug], at a chosen byte if need be.
    VANISHES("Kabel tercabut", Begins.DROPPING_THE_PAGE),
    /// Pages come in small pieces over some seconds.
    SLOW("Lambat", Begins.IN_THE_PAGE),
    /// A job is taken and no page ever comes; the status still does.
    STUCK("Menggantung", Begins.IN_THE_PAGE),
    /// Connections are taken and nothing is ever answered, not even the status.
    SILENT("Diam", Begins.IN_THE_PAGE),
    /// Says 503, come back later, for ever.
    ALWAYS_BUSY("Selalu sibuk", Begins.AFTER_THE_PAGE),
    /// The connection ends in the middle of a page of announced length.
    CUT_OFF("Halaman terputus", Begins.IN_THE_PAGE),
    /// The connection ends in the middle of a page of unannounced length.
    CUT_OFF_IN_CHUNK("Halaman terputus tanpa panjang", Begins.IN_THE_PAGE),
    /// The page ends in the middle and the answer claims to be whole.
    HALF_AN_IMAGE("Setengah gambar", Begins.IN_THE_PAGE),
    /// The page has its length and its end, and noise instead of a picture in between.
    GARBLED_PAGE("Gambar rusak", Begins.IN_THE_PAGE),
    /// A page that never ends.
    ENDLESS_PAGE("Halaman tanpa akhir", Begins.IN_THE_PAGE),
    /// A page that announces to be larger than any page.
    HUGE_PAGE("Halaman terlalu besar", Begins.IN_THE_PAGE),
    /// The feeder's sensor sees paper where there is none: page after page without end.
    ENDLESS_FEEDER("Pengumpan tanpa akhir", Begins.AFTER_THE_PAGE),
    /// It calls its jobs by a host name that nobody can resolve, as firmware does that was never told its address.
    WRONG_NAME("Menyebut nama yang tidak dikenal", Begins.AFTER_THE_PAGE),
    /// The status is no XML.
    GARBAGE_STATUS("Status kacau", Begins.AFTER_THE_PAGE),
    /// The status draws in a file of the kiosk by an external entity.
    HOSTILE_STATUS("Status jahat", Begins.AFTER_THE_PAGE),
    /// Every answer sends to another place.
    REDIRECTS("Mengalihkan ke tempat lain", Begins.AFTER_THE_PAGE);

    /// What becomes of the page that is just being sent when the trouble begins.
    enum Begins {
        NEVER, DROPPING_THE_PAGE, IN_THE_PAGE, AFTER_THE_PAGE
    }

    private final String label;
    private final Begins begins;

    ScannerTrouble(String label, Begins begins) {
        this.label = label;
        this.begins = begins;
    }

    /// For people at the bench, in Bahasa Indonesia.
    public String label() {
        return label;
    }

    Begins begins() {
        return begins;
    }
}
