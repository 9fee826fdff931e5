package id.mpp.sandbox.identity;

import java.time.LocalDate;
import java.util.List;

/// An invented citizen, marked "(contoh)" wherever the name is read.
public record Citizen(String id, String nik, String name, LocalDate birthDate, Home address, String phone,
        List<StoredDocument> documents) {

    /// Kelurahan or desa is `village`, kecamatan `district`; codes of the Ministry of Home Affairs are text.
    public record Home(String street, String rt, String rw, String village, String district, String regency,
            String province, String villageCode) {
    }

    /// One document that was handed in before the sandbox began.
    ///
    /// @param file
    ///            name of its PDF in this jar
    public record StoredDocument(String id, String type, String name, String storedAt, String source, String file) {

        public byte[] pdf() {
            return SampleFile.bytes(file);
        }
    }

    /// The citizens of `citizens.json`.
    public static List<Citizen> samples() {
        return SampleFile.read();
    }

    @Override
    public String toString() {
        return "Citizen[hidden]";
    }
}
