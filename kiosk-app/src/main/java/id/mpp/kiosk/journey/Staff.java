package id.mpp.kiosk.journey;

/// Somebody who has come in by the staff's door. The machine knows no name of theirs.
///
/// @param badgeSha256
///            of the badge's text in UTF-8, hex: by it the centre knows who did what
public record Staff(String badgeSha256, Rank rank) {

    public enum Rank {
        CLERK, SUPERVISOR, TECHNICIAN
    }
}
