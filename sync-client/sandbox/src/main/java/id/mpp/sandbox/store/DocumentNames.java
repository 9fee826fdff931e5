package id.mpp.sandbox.store;

import java.util.Map;

/// How people call a canonical document type.
final class DocumentNames {

    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("kk", "Kartu Keluarga"),
            Map.entry("ktp", "KTP-el"), Map.entry("akta_lahir", "Akta kelahiran"),
            Map.entry("akta_nikah", "Buku atau akta nikah"), Map.entry("npwp", "NPWP"), Map.entry("nib", "NIB"));

    private DocumentNames() {
    }

    /// The type itself, readable, when it is not one of the common ones.
    static String of(String type) {
        return KNOWN.getOrDefault(type.replace('-', '_'), type.replace('-', ' ').replace('_', ' '));
    }
}
