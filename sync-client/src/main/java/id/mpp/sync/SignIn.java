package id.mpp.sync;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Sign-in by the citizen's own phone (OAuth 2.0 Device Authorization Grant, RFC 8628, with PKCE).
public sealed interface SignIn {

    /// Show `verificationUri` as a QR and `userCode` beside it; `result` completes once, never exceptionally. Tokens
    /// stay in here, in memory.
    record Started(URI verificationUri, String userCode, Instant expiresAt, CompletableFuture<Result> result,
            Runnable cancel) implements SignIn {

        @Override
        public String toString() {
            return "Started[until " + expiresAt + "]";
        }
    }

    /// No sign-in by phone now; other ways remain.
    record Unavailable(String why) implements SignIn {
    }

    /// How it ended.
    sealed interface Result {

        record SignedIn(Profile profile) implements Result {
        }

        record Denied() implements Result {
        }

        record Expired() implements Result {
        }

        /// The code has expired while somebody may still be looking at it: show `next` instead.
        record Renewed(Started next) implements Result {
        }

        record Lost(String why) implements Result {
        }
    }

    /// Who the centre, or else the identity provider, says it is. Hides itself.
    ///
    /// @param address
    ///            one line; empty when nobody knows it
    /// @param phone
    ///            E.164, `+62812…`; empty when nobody knows it
    /// @param village
    ///            where that address is; empty when nobody knows it
    record Profile(String nik, String name, LocalDate birthDate, String address, String phone,
            Optional<Village> village) {

        /// Of somebody whose village is not known.
        public Profile(String nik, String name, LocalDate birthDate, String address, String phone) {
            this(nik, name, birthDate, address, phone, Optional.empty());
        }

        @Override
        public String toString() {
            return "Profile[hidden]";
        }
    }

    /// @param code
    ///            `33.14.10.1002`, text with dots
    /// @param path
    ///            its name and those of district, regency and province
    record Village(String code, List<String> path) {

        public Village {
            path = List.copyOf(path);
        }

        @Override
        public String toString() {
            return "Village[hidden]";
        }
    }
}
