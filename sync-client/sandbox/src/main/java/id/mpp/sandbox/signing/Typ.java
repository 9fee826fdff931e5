package id.mpp.sandbox.signing;

import java.time.Duration;

/// What a signed file is, in the `typ` of its header, and how long it is good.
public enum Typ {
    /// A kiosk that was off for a long weekend still seals.
    SEALING_KEYS("mpp-sealing-keys+jwt", Duration.ofDays(7)),
    CATALOGUE("mpp-catalogue+jwt", Duration.ofDays(30)),
    /// Somebody who left is out within a day, also where the network is gone.
    ROSTER("mpp-roster+jwt", Duration.ofDays(1)),
    /// For verifying without a network; signed anew every minute for whoever has one.
    KIOSK_KEYS("mpp-kiosk-keys+jwt", Duration.ofDays(30)),
    /// Signed anew each time it is sent.
    COMMAND("mpp-command+jwt", Duration.ofMinutes(10)),
    RECEIPT("mpp-receipt+jwt", Duration.ofDays(3650)),
    /// A stick may lie in a drawer.
    PARCEL_ACKS("mpp-parcel-acks+jwt", Duration.ofDays(365));

    private final String name;
    private final Duration life;

    Typ(String name, Duration life) {
        this.name = name;
        this.life = life;
    }

    public String text() {
        return name;
    }

    public Duration life() {
        return life;
    }
}
