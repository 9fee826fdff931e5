package id.mpp.sync.receipt;

import id.mpp.sync.ReceiptClaim;
import id.mpp.sync.http.Json;
import id.mpp.sync.receipt.Verdict.Issuer;
import id.mpp.sync.trust.DocumentKind;
import id.mpp.sync.trust.NotTrustedException;
import id.mpp.sync.trust.TrustRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Verifies receipts on a machine without a network: `docs/how-to/verify-a-receipt.md`. Ends with 0 when every claim is
/// genuine, with 1 when one is not, with 2 when nothing could be verified; what to do is said.
public final class VerifyCommand {

    private static final int GENUINE = 0;
    private static final int NOT = 1;
    private static final int WRONG_CALL = 2;
    private static final String USAGE = """
            usage: verify --root <file> --keys <file> [<claim or address of the QR> | -]
              --root  the centre's public key: a JWK, or a kiosk's enrolment/enrolment.json
              --keys  what <centre>/v1/kiosk-keys answered, fetched on any day of the last thirty
              -       reads claims from the standard input, one a line; so does no claim at all
            Prints one line a claim. Ends with 0 if all are genuine, 1 if one is not, 2 if nothing could be verified.""";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource time;

    VerifyCommand(InputStream in, PrintStream out, PrintStream err, InstantSource time) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.time = time;
    }

    public static void main(String[] arguments) {
        System.exit(new VerifyCommand(System.in, System.out, System.err, InstantSource.system()).run(arguments));
    }

    /// A call that cannot be followed; the message says what to do.
    private static final class WrongCallException extends Exception {

        private static final long serialVersionUID = 1L;

        WrongCallException(String message) {
            super(message);
        }
    }

    int run(String... arguments) {
        if (List.of(arguments).contains("--help")) {
            out.println(USAGE);
            return GENUINE;
        }
        try {
            Call call = Call.of(arguments);
            TrustRoot root = root(call.root());
            KioskKeyList keys = keys(call.keys(), root);
            return call.claim().equals("-") ? judgeLines(keys) : print(keys.judge(call.claim(), time.instant()));
        } catch (WrongCallException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The claims cannot be read: " + e.getMessage());
        }
        return WRONG_CALL;
    }

    private record Call(String root, String keys, String claim) {

        static Call of(String... arguments) throws WrongCallException {
            Optional<String> root = Optional.empty();
            Optional<String> keys = Optional.empty();
            List<String> claims = new ArrayList<>();
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--root" -> root = Optional.of(after(arguments, i++));
                    case "--keys" -> keys = Optional.of(after(arguments, i++));
                    default -> claims.add(arguments[i]);
                }
            }
            if (claims.size() > 1 || claims.stream().anyMatch(it -> it.startsWith("--"))) {
                throw new WrongCallException("There are more words than are understood.\n" + USAGE);
            }
            return new Call(root.orElseThrow(() -> missing("--root")), keys.orElseThrow(() -> missing("--keys")),
                    claims.isEmpty() ? "-" : claims.getFirst());
        }

        private static String after(String[] arguments, int at) throws WrongCallException {
            if (at + 1 >= arguments.length) {
                throw new WrongCallException("A file is missing after " + arguments[at] + ".\n" + USAGE);
            }
            return arguments[at + 1];
        }

        private static WrongCallException missing(String option) {
            return new WrongCallException(option + " is missing.\n" + USAGE);
        }
    }

    private record Enrolled(TrustRoot trustRoot) {
    }

    private static TrustRoot root(String file) throws WrongCallException {
        byte[] json = bytes(file);
        return Json.read(json, TrustRoot.class)
                .or(() -> Json.read(json, Enrolled.class).map(Enrolled::trustRoot))
                .orElseThrow(() -> new WrongCallException(file + " is no public key of a centre. Take the file"
                        + " enrolment/enrolment.json of a kiosk, or <centre>/bukti/pusat.jwk."));
    }

    private KioskKeyList keys(String file, TrustRoot root) throws WrongCallException {
        try {
            return KioskKeyList.read(new String(bytes(file), StandardCharsets.US_ASCII), root, time.instant());
        } catch (NotTrustedException e) {
            throw new WrongCallException("The keys in " + file + " are not believed: " + e.getMessage()
                    + ".\nFetch them again from <centre>/v1/kiosk-keys, and check that --root is of the same centre.");
        }
    }

    private static byte[] bytes(String file) throws WrongCallException {
        try (InputStream content = Files.newInputStream(Path.of(file))) {
            // one more than is taken, so that a longer one is noticed
            return content.readNBytes(DocumentKind.KIOSK_KEYS.longest() + 1);
        } catch (NoSuchFileException e) {
            throw new WrongCallException("There is no file " + file + ".");
        } catch (IOException | RuntimeException e) {
            throw new WrongCallException(file + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }

    private int judgeLines(KioskKeyList keys) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int end = WRONG_CALL;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                end = Math.max(end == WRONG_CALL ? GENUINE : end, print(keys.judge(line, time.instant())));
            }
        }
        if (end == WRONG_CALL) {
            err.println("No claim came on the standard input.");
        }
        return end;
    }

    private int print(Verdict verdict) {
        out.println(verdict.code() + "  " + switch (verdict) {
            case Verdict.Genuine(ReceiptClaim claim, Issuer kiosk) -> says(claim, kiosk);
            case Verdict.StruckOff(ReceiptClaim claim, Issuer kiosk, _) -> says(claim, kiosk)
                    + "  (this kiosk was struck off: ask the centre for this number)";
            case Verdict.NotGenuine(Verdict.Why why) -> why.words();
            case Verdict.KeysUnknown() -> "the keys are older than this claim; fetch them again";
        });
        return verdict instanceof Verdict.Genuine ? GENUINE : NOT;
    }

    private static String says(ReceiptClaim claim, Issuer kiosk) {
        // the centre's words, but on a terminal
        String name = kiosk.name().replaceAll("[\\p{Cc}\\p{Cf}]", "?");
        return "%s  %s  %s  %s \"%s\"  sha256 %s".formatted(claim.receipt(), claim.at(), claim.serviceId(),
                kiosk.kioskId(), name, claim.sealedSha256());
    }
}
