package id.mpp.sandbox.page;

import java.util.Map;

/// What the page says by which a phone sends a paper. In the language of the kiosk.
///
/// @param refusals
///            by what the kiosk or [SentFile] calls them
record HandoverTexts(String language, String title, String how, String choose, String sending, String sent,
        String lookUp, String taken, String close, String over, String overHelp, String lost, String noScript,
        Map<String, String> refusals) {

    private static final HandoverTexts INDONESIAN = new HandoverTexts("id", "Kirim berkas ke kios",
            "Foto kertasnya dari atas, di tempat terang. Semua sudut kertas harus terlihat.", "Pilih foto atau PDF",
            "Sedang mengirim. Jangan tutup halaman ini.", "Terkirim.", "Silakan lihat layar kios kembali.",
            "Berkas sudah dipakai di kios.", "Halaman ini boleh ditutup.", "Kios tidak menunggu berkas ini lagi.",
            "Masih perlu mengirim? Tekan \"Dari ponsel\" di kios, lalu pindai kode yang baru.",
            "Pengiriman terputus. Periksa internet ponsel, lalu pilih lagi.",
            "Halaman ini perlu JavaScript. Silakan pindai berkas di kios, atau serahkan di loket.",
            Map.of("kind", "Ini bukan foto JPEG, PNG, atau PDF. Silakan pilih berkas lain.",
                    "too-large", "Berkas ini terlalu besar. Kirim foto biasa, paling besar 20 MB.",
                    "locked", "PDF ini dikunci kata sandi. Kirim PDF tanpa kata sandi, atau foto kertasnya.",
                    "unreadable", "Berkas ini rusak dan tidak bisa dibuka. Silakan kirim yang lain.",
                    "too-many-pages", "Halamannya terlalu banyak untuk berkas ini. Kirim halaman yang diminta saja.",
                    "empty", "Halamannya kosong. Silakan kirim foto yang lain.",
                    "not-wanted", "Anda memilih mengirim yang lain. Silakan pilih lagi."));

    private static final HandoverTexts ENGLISH = new HandoverTexts("en", "Send a paper to the kiosk",
            "Photograph the paper from above, in good light. All its corners must be seen.", "Choose a photo or PDF",
            "Sending. Please keep this page open.", "Sent.", "Please look at the kiosk again.",
            "The kiosk has the paper.", "You may close this page.", "The kiosk no longer waits for this paper.",
            "Still want to send it? Press \"From phone\" at the kiosk and scan the new code.",
            "The connection broke. Check the phone's internet, then choose again.",
            "This page needs JavaScript. Please scan the paper at the kiosk, or hand it in at the counter.",
            Map.of("kind", "This is no JPEG or PNG photo and no PDF. Please choose another file.",
                    "too-large", "This file is too large. Send an ordinary photo, 20 MB at most.",
                    "locked", "This PDF has a password. Send one without, or a photo of the paper.",
                    "unreadable", "This file is damaged and cannot be opened. Please send another one.",
                    "too-many-pages", "It has too many pages for this paper. Send only those asked for.",
                    "empty", "The page is empty. Please send another photo.",
                    "not-wanted", "You want to send another one. Please choose again."));

    static HandoverTexts of(String language) {
        return language.equals("en") ? ENGLISH : INDONESIAN;
    }

    String refusal(String why) {
        return refusals.getOrDefault(why, "");
    }
}
