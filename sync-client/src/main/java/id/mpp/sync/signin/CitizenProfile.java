package id.mpp.sync.signin;

import id.mpp.sync.SignIn;
import java.time.LocalDate;

/// The profile as the contract has it. Hides itself.
record CitizenProfile(String nik, String name, LocalDate birthDate, Address address, String phone) {

    record Address(String street, String rt, String rw, String village, String district, String regency,
            String province) {

        /// One line, as it stands on a KTP.
        String line() {
            return street + ", RT " + rt + "/RW " + rw + ", " + village + ", " + district + ", " + regency + ", "
                    + province;
        }

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    SignIn.Profile profile() {
        return new SignIn.Profile(nik, name, birthDate, address.line(), phone);
    }

    @Override
    public String toString() {
        return "CitizenProfile[hidden]";
    }
}
