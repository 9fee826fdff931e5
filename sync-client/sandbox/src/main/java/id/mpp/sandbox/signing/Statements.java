package id.mpp.sandbox.signing;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Supplier;

/// Signs with the trust root, with the claims that every signed file has (`iss`, `aud`, `iat`, `exp`, `seq`).
public final class Statements {

    /// The audience that means every kiosk of this centre.
    public static final String ALL_KIOSKS = "kiosks";

    /// The audience that means whoever wants to know.
    public static final String EVERYBODY = "everybody";

    private final TrustRoot root;
    private final Clock clock;
    private final Supplier<URI> base;

    public Statements(TrustRoot root, Clock clock, Supplier<URI> base) {
        this.root = root;
        this.clock = clock;
        this.base = base;
    }

    public TrustRoot root() {
        return root;
    }

    /// @param seq
    ///            grows with every change of what is signed, per typ
    /// @return a compact JWS
    public String sign(Typ typ, String audience, long seq, Map<String, Object> claims) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder().issuer(base.get().toString())
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(typ.life())))
                .claim("seq", seq);
        claims.forEach(all::claim);
        return root.sign(typ.text(), all.build());
    }
}
