package id.mpp.simulator.card;

/// What can be wrong with a simulated card or module. Each begins at a command that can be chosen, see
/// [CardSimulator#inflict(CardTrouble, int)].
public enum CardTrouble {

    NONE,
    /// Taken away while the reader waits for the answer: the command arrived, no answer comes.
    PULLED_MID_COMMAND,
    /// Taken away while its answer is on the way, after the first half of its bytes.
    PULLED_MID_ANSWER,
    /// Taken away between two commands.
    PULLED_BETWEEN,
    /// Lies there and never answers.
    NEVER_ANSWERS,
    /// Answers bytes that mean nothing.
    GARBAGE,
    /// The answer ends in its middle, without the card having gone.
    HALF_AN_ANSWER,
    /// Answers with a single byte, which not even holds a status.
    ONE_BYTE,
    /// Answers with more than was asked for.
    OVERLONG,
    /// Refuses every command: `69 82`, security status not satisfied.
    REFUSES,
    /// Says that more waits to be fetched (`61 00`), again and again, without end.
    ENDLESS_PIECES,
    /// Two cards at once, or one held askew: the reader sees something and gets no answer to its reset.
    MUTE
}
