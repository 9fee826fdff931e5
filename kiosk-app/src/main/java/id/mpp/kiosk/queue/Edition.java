package id.mpp.kiosk.queue;

/// Which paper of a number it is.
public enum Edition {
    /// The only one that does not say *SALINAN*.
    ORIGINAL,
    /// There may be a paper already.
    COPY
}
