package id.mpp.sync.trust;

/// What a signed document is; its `typ` keeps one from being passed off as another (RFC 8725 §3.11).
public enum DocumentKind {

    SEALING_KEYS("mpp-sealing-keys+jwt", true, 64 << 10), //
    CATALOGUE("mpp-catalogue+jwt", true, 16 << 10), //
    ROSTER("mpp-roster+jwt", true, 512 << 10), //
    COMMAND("mpp-command+jwt", true, 8 << 10), //
    /// Sticks come back in any order, and an acknowledgement that is played again only says again what is true.
    PARCEL_ACKS("mpp-parcel-acks+jwt", false, 8 << 20), //
    /// Each is about one parcel and says the same for ever.
    RECEIPT("mpp-receipt+jwt", false, 8 << 10),
    /// For whoever verifies receipts, from whichever file they have.
    KIOSK_KEYS("mpp-kiosk-keys+jwt", false, 4 << 20);

    private final String typ;
    private final boolean ordered;
    private final int longest;

    DocumentKind(String typ, boolean ordered, int longest) {
        this.typ = typ;
        this.ordered = ordered;
        this.longest = longest;
    }

    public String typ() {
        return typ;
    }

    /// Whether an older one must not be taken after a newer one.
    boolean ordered() {
        return ordered;
    }

    /// Characters of the whole compact form; a longer one is not even parsed.
    public int longest() {
        return longest;
    }
}
