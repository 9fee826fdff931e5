package id.mpp.sync.signin;

import com.nimbusds.jwt.JWTClaimsSet;
import id.mpp.sync.ClaimNames;
import id.mpp.sync.SignIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The profile as the contract has it. Hides itself.
record CitizenProfile(String nik, String name, LocalDate birthDate, Address address, String phone) {

    private static final Pattern VILLAGE = Pattern.compile("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");

    record Address(String street, String rt, String rw, String village, String district, String regency,
            String province, Optional<String> villageCode) {

        /// One line, as it stands on a KTP.
        String line() {
            return street + ", RT " + rt + "/RW " + rw + ", " + village + ", " + district + ", " + regency + ", "
                    + province;
        }

        Optional<SignIn.Village> whichVillage() {
            return villageCode.filter(code -> VILLAGE.matcher(code).matches())
                    .map(code -> new SignIn.Village(code, List.of(village, district, regency, province)));
        }

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    SignIn.Profile profile() {
        return new SignIn.Profile(nik, name, birthDate, address.line(), phone, address.whichVillage());
    }

    /// From the id_token of a provider that is not the centre's own; empty when it does not say who that is.
    static Optional<SignIn.Profile> of(JWTClaimsSet claims, ClaimNames names) {
        Optional<String> nik = text(claims, names.nik()).filter(it -> it.matches("[0-9]{16}"));
        Optional<String> name = text(claims, names.name());
        Optional<LocalDate> birthDate = text(claims, names.birthDate()).flatMap(CitizenProfile::date);
        if (nik.isEmpty() || name.isEmpty() || birthDate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SignIn.Profile(nik.get(), name.get(), birthDate.get(),
                text(claims, names.address()).orElse(""), text(claims, names.phone()).orElse("")));
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) {
        return switch (claims.getClaim(name)) {
            case String text when !text.isBlank() -> Optional.of(text.strip());
            case Map<?, ?> address when address.get("formatted") instanceof String text -> Optional.of(text.strip());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "CitizenProfile[hidden]";
    }
}
