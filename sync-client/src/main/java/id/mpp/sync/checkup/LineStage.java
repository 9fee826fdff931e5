package id.mpp.sync.checkup;

/// How one step of the line stands.
public record LineStage(LineStep step, Result result) {

    /// What looking at a step came to.
    public sealed interface Result {

        /// It bears.
        ///
        /// @param detail
        ///            what was found, for a technician: ports, addresses, a day; nothing secret
        record Good(String detail) implements Result {
        }

        /// It does not.
        ///
        /// @param detail
        ///            as above; empty where the trouble says everything
        record Bad(LineTrouble trouble, String detail) implements Result {
        }

        /// There was nothing to look at.
        record Passed(Why why) implements Result {
        }
    }

    /// Why a step was not looked at.
    public enum Why {
        /// One before it does not bear.
        BROKEN_BEFORE,
        /// The centre is on this machine itself.
        ON_THIS_MACHINE,
        /// The configuration has a number instead of a name.
        NO_NAME,
        /// The configuration asks for a line without encryption.
        NOT_ENCRYPTED,
        /// Without enrolment there is no token to be had.
        NOT_ENROLLED
    }

    static LineStage good(LineStep step, String detail) {
        return new LineStage(step, new Result.Good(detail));
    }

    static LineStage bad(LineStep step, LineTrouble trouble, String detail) {
        return new LineStage(step, new Result.Bad(trouble, detail));
    }

    static LineStage passed(LineStep step, Why why) {
        return new LineStage(step, new Result.Passed(why));
    }

    /// Whether the steps after it can bear.
    boolean carries() {
        return !(result instanceof Result.Bad) || step == LineStep.TIME;
    }
}
