package id.mpp.kiosk.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes words that people write differently the same: capitals, accents, hyphens, old and new spelling, slang, and the
/// verbs and nouns of one thing done (*bayar*, *membayar*, *pembayaran*).
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    /// *the nurse's licence*
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?(?![\\p{L}\\p{N}])");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// How the official lists write it (KBBI, UU 24/2013), and what people write.
    private static final Map<String, String> SAME = same("akta akte aktenya", "antrean antri antre antrian",
            "silakan silahkan", "izin ijin perizinan perijinan", "ijazah ijasah", "praktik praktek",
            "sertipikat sertifikat", "paspor passport pasport paspot epaspor", "ktp ektp ktpel",
            "hilang ilang kehilangan keilangan", "umrah umroh",
            "nikah kawin menikah pernikahan perkawinan nikahan merit",
            "cerai bercerai perceraian", "skck sekcek skcek", "alamat domisili", "pelat plat",
            "bikin buat membuat pembuatan bikinin dibuat", "urus ngurus ngurusin mengurus pengurusan",
            "perpanjang perpanjangan memperpanjang panjangin", "ganti mengganti penggantian gantiin",
            "ubah rubah robah merubah mengubah perubahan", "tambah nambah nambahin menambah penambahan",
            "bayar mbayar membayar pembayaran bayarin", "ambil ngambil mengambil pengambilan",
            "daftar daftarin mendaftar mendaftarkan pendaftaran", "lapor melapor pelaporan ngelapor",
            "cek ngecek mengecek pengecekan", "cairkan cairin mencairkan pencairan", "pindah pindahan kepindahan",
            "meninggal ninggal mninggal", "aktif aktip", "aktifkan aktifin mengaktifkan",
            "tidak gak ga nggak ngga enggak tdk",
            "perbaiki benerin memperbaiki perbaikan", "pasang masang pemasangan", "rumah rmh", "surat surt",
            "usaha bisnis", "hp handphone ponsel", "syarat persyaratan", "gimana bagaimana");

    /// Words a person says around what they mean.
    private static final Set<String> AROUND = Set.of("saya", "aku", "gue", "mau", "ingin", "pengen", "minta", "mohon",
            "tolong", "untuk", "yang", "di", "ke", "dan", "atau", "dong", "ya", "kak", "pak", "bu", "dimana", "gimana",
            "kok",
            "sudah", "udah", "i", "want", "need", "get", "how", "to", "for", "the", "a", "an", "my", "and", "or", "of");

    /// What a person wants with it: the service is found without them, and better with them.
    private static final Set<String> DOING = Set.of("bikin", "urus", "cara", "syarat", "biaya", "harga", "tarif",
            "berapa", "info", "informasi", "online");

    /// *ktpnya*: its, or just said so.
    private static final String ITS = "nya";
    private static final int SHORTEST_WITH_ITS = 6;

    private Folding() {
    }

    private static Map<String, String> same(String... groups) {
        var same = new HashMap<String, String>();
        for (var group : groups) {
            var words = group.split(" ");
            for (var word : words) {
                same.put(word, words[0]);
            }
        }
        return Map.copyOf(same);
    }

    static List<String> words(String text) {
        return plain(text).map(Folding::folded).toList();
    }

    /// Each word as it is written and as others write it: who has typed only its beginning finds it by either.
    static Set<String> forms(String text) {
        return plain(text).flatMap(word -> Stream.of(word, folded(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> plain(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var bare = POSSESSIVE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return GAPS.splitAsStream(bare).filter(word -> !word.isEmpty());
    }

    /// As others write it.
    static String folded(String word) {
        var same = SAME.get(word);
        if (same != null) {
            return same;
        }
        if (word.length() < SHORTEST_WITH_ITS || !word.endsWith(ITS)) {
            return word;
        }
        var bare = word.substring(0, word.length() - ITS.length());
        return SAME.getOrDefault(bare, bare);
    }

    /// The words of a question put to the search, as typed; those around the matter fall away unless nothing else
    /// is there.
    static List<String> question(String text) {
        var words = plain(text).toList();
        return first(without(words, true), without(words, false), words);
    }

    /// The words together, for comparing with a whole name or everyday phrase: what is wanted with it stays.
    static String phrase(String text) {
        var words = words(text);
        return String.join(" ", first(without(words, false), words));
    }

    /// As [#phrase], of the matter alone.
    static String matter(String text) {
        return String.join(" ", question(text).stream().map(Folding::folded).toList());
    }

    private static List<String> without(List<String> words, boolean doing) {
        var left = new ArrayList<String>();
        for (var word : words) {
            var folded = folded(word);
            if (!AROUND.contains(folded) && !(doing && DOING.contains(folded))) {
                left.add(word);
            }
        }
        return left;
    }

    @SafeVarargs
    private static List<String> first(List<String>... lists) {
        return Stream.of(lists).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }
}
