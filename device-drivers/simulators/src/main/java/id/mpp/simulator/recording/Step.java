package id.mpp.simulator.recording;

/// One line of the part a replayed device has to play, or a piece of one.
sealed interface Step {

    RecordedLine line();

    /// The host says this now.
    record Expect(RecordedLine line, Token token) implements Step {
    }

    /// From now on this question is answered so.
    record Learn(RecordedLine line, String question, byte[] answer) implements Step {
    }

    /// The device says this.
    record Send(RecordedLine line, Token token) implements Step {
    }
}
