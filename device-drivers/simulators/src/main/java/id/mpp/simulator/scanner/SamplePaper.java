package id.mpp.simulator.scanner;

import java.awt.image.BufferedImage;
import java.util.List;

/// Papers to lay on the simulated scanner. They look like what citizens bring and are worth nothing: every person,
/// place and number is made up, and CONTOH stands across each.
public enum SamplePaper {

    /// A nurse's registration, asked for by a practice licence.
    REGISTRATION("Surat Tanda Registrasi Perawat", "KONSIL KESEHATAN CONTOH", "STR-00-0000-0000",
            List.of(new Field("Nama", "Sari Contohwati"),
                    new Field("Tempat, tanggal lahir", "Contohrejo, 1 Januari 1990"),
                    new Field("Jenis kelamin", "Perempuan"), new Field("Pendidikan", "Ners, Universitas Contoh"),
                    new Field("Kompetensi", "Perawat"), new Field("Berlaku", "Seumur hidup")),
            "Surat tanda registrasi ini diberikan kepada yang namanya tersebut di atas dan menyatakan bahwa yang "
                    + "bersangkutan telah terdaftar serta memenuhi syarat untuk menjalankan praktik keperawatan.",
            "Ketua Konsil"),

    /// The second paper of the same licence.
    PLACE_OF_PRACTICE("Surat Keterangan Tempat Praktik", "RUMAH SAKIT CONTOH SEJAHTERA", "000/RSCS/KET/XI/0000",
            List.of(new Field("Nama", "Sari Contohwati"), new Field("Profesi", "Perawat"),
                    new Field("Unit kerja", "Ruang Rawat Inap Melati"),
                    new Field("Alamat praktik", "Jalan Contoh Nomor 1, Contohrejo"),
                    new Field("Hari praktik", "Senin sampai Jumat"), new Field("Jam praktik", "07.00–14.00")),
            "Dengan ini menerangkan bahwa yang bersangkutan benar menjalankan praktik keperawatan di rumah sakit kami. "
                    + "Surat keterangan ini dibuat untuk melengkapi permohonan surat izin praktik.",
            "Direktur"),

    /// From the hospital, for a birth certificate.
    BIRTH_NOTICE("Surat Keterangan Kelahiran", "RUMAH BERSALIN CONTOH BUNDA", "000/RBCB/SKL/XI/0000",
            List.of(new Field("Nama anak", "Bayu Contohputra"), new Field("Hari, tanggal", "Sabtu, 1 Januari 0000"),
                    new Field("Pukul", "05.30 waktu setempat"), new Field("Jenis kelamin", "Laki-laki"),
                    new Field("Berat, panjang", "3.200 gram, 50 cm"), new Field("Nama ibu", "Rina Contohwati"),
                    new Field("Nama ayah", "Adi Contohputra")),
            "Telah lahir dengan selamat di rumah bersalin kami seorang anak dengan keterangan seperti tersebut di atas. "
                    + "Surat keterangan ini dapat dipakai untuk mengurus akta kelahiran.",
            "Bidan penolong"),

    /// For everything that asks who lives together.
    FAMILY_CARD("Kartu Keluarga", "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KABUPATEN CONTOH", "0000000000000000",
            List.of(new Field("Kepala keluarga", "Adi Contohputra"), new Field("Istri", "Rina Contohwati"),
                    new Field("Anak", "Bayu Contohputra"), new Field("Alamat", "Jalan Contoh Nomor 2, RT 000 RW 000"),
                    new Field("Desa", "Contohrejo"), new Field("Kecamatan", "Contohsari")),
            "Kartu keluarga memuat data susunan, hubungan dan jumlah anggota keluarga. Lembar ini hanya contoh.",
            "Kepala Dinas"),

    /// Of the parents, for a birth certificate.
    MARRIAGE_BOOK("Buku Nikah", "KANTOR URUSAN AGAMA CONTOHSARI", "000/00/XI/0000",
            List.of(new Field("Suami", "Adi Contohputra"), new Field("Istri", "Rina Contohwati"),
                    new Field("Akad nikah", "Sabtu, 1 Januari 0000"), new Field("Wali", "Ayah kandung"),
                    new Field("Maskawin", "Seperangkat alat salat, tunai")),
            "Kutipan akta nikah ini diberikan kepada suami dan istri yang namanya tersebut di atas sebagai bukti "
                    + "pernikahan mereka.",
            "Penghulu"),

    /// Whatever else a service asks for.
    STATEMENT("Surat Pernyataan", "CONTOH SURAT BERMETERAI", "—",
            List.of(new Field("Nama", "Sari Contohwati"), new Field("Pekerjaan", "Perawat"),
                    new Field("Alamat", "Jalan Contoh Nomor 3, Contohrejo")),
            "Dengan ini menyatakan bahwa seluruh dokumen yang saya serahkan adalah benar. Apabila di kemudian hari "
                    + "ternyata tidak benar, saya bersedia mempertanggungjawabkannya.",
            "Yang menyatakan");

    /// A label and what stands behind it.
    record Field(String label, String value) {
    }

    private final String title;
    private final String issuer;
    private final String number;
    private final List<Field> fields;
    private final String text;
    private final String signatory;

    SamplePaper(String title, String issuer, String number, List<Field> fields, String text, String signatory) {
        this.title = title;
        this.issuer = issuer;
        this.number = number;
        this.fields = fields;
        this.text = text;
        this.signatory = signatory;
    }

    /// What stands on it in large letters; for a button at the bench.
    public String title() {
        return title;
    }

    /// The paper as a scanner's glass sees it: A4, upright, never quite straight.
    ///
    /// @param dotsPerInch
    ///            150 to 300
    public BufferedImage draw(int dotsPerInch) {
        return PaperDrawing.a4(this, dotsPerInch);
    }

    String issuer() {
        return issuer;
    }

    String number() {
        return number;
    }

    List<Field> fields() {
        return fields;
    }

    String text() {
        return text;
    }

    String signatory() {
        return signatory;
    }
}
