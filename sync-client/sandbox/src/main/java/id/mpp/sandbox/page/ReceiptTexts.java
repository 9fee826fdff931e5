package id.mpp.sandbox.page;

import java.util.List;

/// What the page that verifies receipts says, in two languages.
///
/// @param facts
///            the labels of number, service, kiosk, time, digest
record ReceiptTexts(String language, String title, String intro, String withoutScripts, String paste, String check,
        List<String> facts, String offline, String howOffline, String otherLanguage, String otherName,
        List<Words> verdicts) {

    /// @param code
    ///            as `Verdict` of the command line has it, and some of the page's own
    record Words(String code, String style, String headline, String more) {
    }

    private static final ReceiptTexts INDONESIAN = new ReceiptTexts("id", "Periksa bukti permohonan",
            "Halaman ini memeriksa tanda tangan kios pada bukti permohonan. Isi bukti tetap di perangkat Anda.",
            "Peramban Anda tidak menjalankan skrip, jadi bukti belum diperiksa. Silakan izinkan skrip untuk halaman ini,"
                    + " atau tunjukkan bukti kepada petugas loket.",
            "Tempel isi kode QR di sini", "Periksa",
            List.of("Nomor permohonan", "Layanan", "Kios", "Waktu", "Sidik berkas (SHA-256)"),
            "Memeriksa tanpa jaringan",
            "Simpan kedua berkas ini, lalu gunakan perintah pemeriksa di komputer Anda.", "en", "English",
            List.of(new Words("checking", "", "Sedang memeriksa…", ""),
                    new Words("genuine", "good", "Bukti ini asli.",
                            "Diterbitkan kios kami dan tidak berubah. Cocokkan nomor di bawah dengan nomor di kertas."),
                    new Words("not-genuine", "bad", "Bukti ini tidak asli, atau kodenya tidak lengkap.",
                            "Silakan pindai lagi. Jika tetap begini, tanyakan kepada petugas loket."),
                    new Words("struck-off-before", "warn", "Kios ini sudah dicoret setelah bukti dibuat.",
                            "Kode ini saja belum cukup. Silakan minta petugas loket memeriksa nomornya."),
                    new Words("struck-off-after", "bad", "Bukti ini tidak berlaku.",
                            "Kiosnya sudah dicoret sebelum bukti dibuat. Silakan tanyakan kepada petugas loket."),
                    new Words("keys-unknown", "warn", "Bukti belum dapat diperiksa.",
                            "Daftar kunci kios belum dapat dibaca, atau belum memuat kios ini. Silakan coba lagi nanti."),
                    new Words("unable", "warn", "Peramban ini tidak dapat memeriksa bukti.",
                            "Silakan buka halaman ini lewat https, atau tunjukkan bukti kepada petugas loket.")));

    private static final ReceiptTexts ENGLISH = new ReceiptTexts("en", "Check a receipt",
            "This page checks the kiosk's signature on a receipt. What is on the receipt stays on your device.",
            "Your browser does not run scripts, so the receipt has not been checked. Please allow scripts for this page,"
                    + " or show the receipt at the counter.",
            "Paste what the QR code says", "Check",
            List.of("Application number", "Service", "Kiosk", "Time", "Digest of the file (SHA-256)"),
            "Checking without a network",
            "Keep these two files, then use the verifying command on your computer.", "id", "Bahasa Indonesia",
            List.of(new Words("checking", "", "Checking…", ""),
                    new Words("genuine", "good", "This receipt is genuine.",
                            "Our kiosk issued it and nothing was changed. Compare the number below with the one on paper."),
                    new Words("not-genuine", "bad", "This receipt is not genuine, or its code is incomplete.",
                            "Please scan it again. If this stays, ask at the counter."),
                    new Words("struck-off-before", "warn", "This kiosk was struck off after the receipt was made.",
                            "The code alone is not enough. Please let the counter look up the number."),
                    new Words("struck-off-after", "bad", "This receipt is not valid.",
                            "The kiosk had been struck off before it was made. Please ask at the counter."),
                    new Words("keys-unknown", "warn", "The receipt cannot be checked yet.",
                            "The list of kiosks' keys cannot be read, or lacks this kiosk. Please try again later."),
                    new Words("unable", "warn", "This browser cannot check receipts.",
                            "Please open this page by https, or show the receipt at the counter.")));

    static ReceiptTexts of(boolean english) {
        return english ? ENGLISH : INDONESIAN;
    }
}
