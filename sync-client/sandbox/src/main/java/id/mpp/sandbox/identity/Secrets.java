package id.mpp.sandbox.identity;

import java.security.SecureRandom;
import java.util.Base64;

/// Unguessable text.
final class Secrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    /// No vowels, so that no words arise (RFC 8628 section 6.1), and as the contract's pattern has it.
    private static final String USER_CODE_SIGNS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int USER_CODE_LENGTH = 8;

    private Secrets() {
    }

    static String token() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// `WDJB-MJHT`
    static String userCode() {
        StringBuilder code = new StringBuilder();
        while (code.length() < USER_CODE_LENGTH) {
            code.append(USER_CODE_SIGNS.charAt(RANDOM.nextInt(USER_CODE_SIGNS.length())));
        }
        return code.insert(USER_CODE_LENGTH / 2, '-').toString();
    }
}
