package id.mpp.doctor.finding;

/// Who mends it.
public enum Mender {
    /// Of the hall, without a tool.
    STAFF,
    /// With this machine's password and a screwdriver.
    TECHNICIAN,
    /// Whoever runs the central service.
    CENTRE,
    /// Whoever sold the device: it has to be exchanged.
    SUPPLIER
}
