package id.mpp.doctor.finding;

/// How bad a finding is, worst last. What the doctor ends with is that of the worst.
public enum Severity {
    GOOD(0),
    /// Worth knowing; nothing has to be done.
    NOTE(0),
    /// Works today, and somebody should see to it.
    WARNING(1),
    /// Citizens cannot be served, or only in part.
    FAULT(2),
    /// The doctor may not look where it has to: who called it has not the right to.
    BLIND(3);

    private final int exitStatus;

    Severity(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
