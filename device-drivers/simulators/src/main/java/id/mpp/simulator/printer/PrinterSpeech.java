package id.mpp.simulator.printer;

/// How well the printer's answers come over the line.
public enum PrinterSpeech {
    CLEAR,
    /// Every answer as many other bytes, from a fixed seed.
    GARBAGE,
    /// Only the first half of every answer longer than a byte.
    HALF
}
