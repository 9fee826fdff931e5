package id.mpp.kiosk.journey;

/// NIK and name as a machine read them on a scanned paper. They count when the citizen has confirmed them. Hides
/// itself.
///
/// @param nik
///            sixteen digits, or empty
/// @param name
///            as printed, or empty
public record PaperIdentity(String nik, String name) {

    @Override
    public String toString() {
        return "PaperIdentity[hidden]";
    }
}
