package id.mpp.sandbox.page;

import io.javalin.http.Context;
import java.util.Objects;

/// What the sign-in page says. Two languages, as on the kiosk.
record PhoneTexts(String language, String title, String question, String compare, String choose, String approve,
        String deny, String approved, String denied, String lookUp, String typeCode, String next, String unknown) {

    private static final PhoneTexts INDONESIAN = new PhoneTexts("id", "Masuk di kios", "Masuk di kios?",
            "Setujui hanya jika Anda sedang berdiri di depan kios dan kodenya sama.", "Masuk sebagai (contoh)",
            "Setujui", "Tolak", "Disetujui", "Ditolak", "Silakan lihat layar kios kembali.", "Kode di layar kios",
            "Lanjut", "Kode tidak dikenal atau sudah tidak berlaku. Silakan lihat kode di layar kios.");

    private static final PhoneTexts ENGLISH = new PhoneTexts("en", "Sign in at the kiosk", "Sign in at the kiosk?",
            "Approve only if you are standing at the kiosk and it shows the same code.", "Sign in as (example)",
            "Approve", "Refuse", "Approved", "Refused", "Please look at the kiosk again.", "Code on the kiosk",
            "Continue", "This code is unknown or no longer valid. Please look at the code on the kiosk.");

    /// In the language of the phone, while the kiosk's is not known.
    static PhoneTexts of(Context ctx) {
        return of(Objects.requireNonNullElse(ctx.header("Accept-Language"), "").startsWith("en") ? "en" : "id");
    }

    static PhoneTexts of(String language) {
        return language.equals("en") ? ENGLISH : INDONESIAN;
    }
}
