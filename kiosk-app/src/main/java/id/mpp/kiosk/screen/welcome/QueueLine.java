package id.mpp.kiosk.screen.welcome;

/// One agency on the board of queues.
///
/// @param called
///            the number at the counter now, `A-021`; empty when nobody has been called yet
public record QueueLine(String agency, int waiting, String called) {
}
