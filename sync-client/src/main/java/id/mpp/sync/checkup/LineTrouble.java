package id.mpp.sync.checkup;

/// What can be wrong with a step of the line; the step it belongs to stands before each group.
public enum LineTrouble {
    // CABLE
    /// This machine has no network port at all, or the kernel knows none.
    NO_PORT,
    /// Ports are there, none has a signal.
    UNPLUGGED,
    // ADDRESS
    /// Neither given by hand nor by a router.
    NO_ADDRESS,
    /// Only one this machine gave itself (RFC 3927, RFC 4862): no router answers.
    ONLY_OWN_ADDRESS,
    // NAME
    /// A name server says that there is no such name.
    NAME_UNKNOWN,
    /// No name server answers.
    NAME_SERVER_SILENT,
    // CONNECTION
    /// The machine is there, nobody listens at the port.
    REFUSED,
    /// No answer within the time.
    SILENT,
    /// No way leads there: usually no gateway.
    UNREACHABLE,
    // ENCRYPTION
    NO_TLS,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    AUTHORITY_UNKNOWN,
    CERTIFICATE_OF_ANOTHER_NAME,
    NO_AGREEMENT,
    // CENTRE
    /// A login page of the network stands in between.
    PORTAL,
    /// A gateway answers for a centre that is away (502, 503, 504).
    CENTRE_AWAY,
    /// The centre itself fails.
    CENTRE_BROKEN,
    /// Somebody answers who is not the centre.
    NOT_THE_CENTRE,
    // TIME
    CLOCK_DIFFERS,
    // TOKEN
    /// The centre does not let this kiosk in; the detail is the cause, [id.mpp.sync.Enrolment.Cause].
    NOT_LET_IN,
    /// The key or the record on this machine cannot be used.
    KEY_UNUSABLE,
    /// No token came, for a reason that passes.
    NO_TOKEN
}
