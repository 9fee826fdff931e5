package id.mpp.kiosk.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes words that people write differently the same: capitals, accents, hyphens, old and new spelling.
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// What people write, and how the official lists write it (KBBI, UU 24/2013).
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("akte", "akta"),
            Map.entry("antri", "antrean"), Map.entry("antre", "antrean"), Map.entry("antrian", "antrean"),
            Map.entry("silahkan", "silakan"), Map.entry("ijin", "izin"), Map.entry("ijasah", "ijazah"),
            Map.entry("praktek", "praktik"), Map.entry("sertifikat", "sertipikat"), Map.entry("passport", "paspor"),
            Map.entry("pasport", "paspor"), Map.entry("epaspor", "paspor"), Map.entry("ektp", "ktp"),
            Map.entry("ktpel", "ktp"), Map.entry("ilang", "hilang"), Map.entry("umroh", "umrah"),
            Map.entry("kawin", "nikah"), Map.entry("sekcek", "skck"),
            Map.entry("domisili", "alamat"), Map.entry("ngurus", "urus"));

    /// Words a person says around what they mean.
    private static final Set<String> AROUND = Set.of("saya", "mau", "ingin", "pengen", "minta", "buat", "bikin", "urus",
            "mengurus", "cara", "untuk", "yang", "di", "ke", "dan", "atau", "dong", "i", "want", "need", "get", "how",
            "to", "for", "the", "a", "an", "my", "and", "or", "of");

    private Folding() {
    }

    static List<String> words(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var words = new ArrayList<String>();
        GAPS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty())
                .forEach(word -> words.add(SAME.getOrDefault(word, word)));
        return words;
    }

    /// The words of a question put to the search; those around the matter fall away unless nothing else is there.
    static List<String> question(String text) {
        var words = words(text);
        var matter = words.stream().filter(word -> !AROUND.contains(word)).toList();
        return matter.isEmpty() ? words : matter;
    }
}
