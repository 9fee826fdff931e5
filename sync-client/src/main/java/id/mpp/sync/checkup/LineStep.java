package id.mpp.sync.checkup;

/// What the line to the centre is made of, each leaning on those before it.
public enum LineStep {
    /// A plug that has a signal, or a radio network that was joined.
    CABLE,
    /// An address on that network.
    ADDRESS,
    /// The centre's name is known to a name server.
    NAME,
    /// Somebody listens at the centre's address and port.
    CONNECTION,
    /// It shows a certificate that this machine accepts.
    ENCRYPTION,
    /// It is the centre, and answers.
    CENTRE,
    /// This machine's clock agrees with the centre's.
    TIME,
    /// The centre lets this kiosk in.
    TOKEN
}
