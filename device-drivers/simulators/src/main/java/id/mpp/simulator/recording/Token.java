package id.mpp.simulator.recording;

/// The smallest thing that one side says, as far as replaying has to know.
///
/// @param key
///            equal for two tokens that say the same, though a name in them differs
/// @param name
///            what the host chose freely and the device repeats: a process id; else empty
@SuppressWarnings("ArrayRecordComponent") // compared by their keys
record Token(Kind kind, String key, String name, byte[] bytes) {

    enum Kind {
        /// Has its place in the order.
        IN_ORDER,
        /// A question that may be asked more or fewer times than it was.
        QUESTION,
        /// The answer to such a question.
        ANSWER,
        /// Said by the way and not answered.
        REMARK
    }

    static Token inOrder(byte... bytes) {
        return new Token(Kind.IN_ORDER, Recording.hex(bytes, 0, bytes.length), "", bytes);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
