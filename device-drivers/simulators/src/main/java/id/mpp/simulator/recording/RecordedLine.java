package id.mpp.simulator.recording;

/// What went one way until something went the other.
///
/// @param number
///            in its file, from 1, for a person who looks it up
/// @param millis
///            since the recording began
/// @param channel
///            which of several at once: the connection's number of an HTTP wire, the stream of a program; else empty
@SuppressWarnings("ArrayRecordComponent") // the lines of two recordings are compared as text
public record RecordedLine(int number, long millis, Way way, String channel, byte[] bytes) {

    @Override
    public String toString() {
        return "RecordedLine[" + number + ", " + way + ", " + bytes.length + " bytes]";
    }
}
