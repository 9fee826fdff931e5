package id.mpp.sync;

/// Which claims of a foreign identity provider say who the citizen is, for a centre that has no profile to ask for.
///
/// @param nik
///            sixteen digits
/// @param birthDate
///            ISO 8601 (OpenID Connect Core §5.1)
/// @param address
///            one line, or an object with `formatted` (OpenID Connect Core §5.1.1)
public record ClaimNames(String nik, String name, String birthDate, String address, String phone) {

    /// As OpenID Connect names them; NIK has no standard name.
    public static final ClaimNames STANDARD = new ClaimNames("nik", "name", "birthdate", "address", "phone_number");
}
