package id.mpp.sync;

import java.util.List;

/// What the centre wants this kiosk to do.
public sealed interface Command {

    /// Serve nobody until told otherwise.
    ///
    /// @param words
    ///            to show; may be empty
    record OutOfService(String words) implements Command {
    }

    record InService() implements Command {
    }

    /// When nobody is in the middle of something.
    record Restart() implements Command {
    }

    /// Hand over the log, [Outcome.Done#parts].
    record UploadLogs() implements Command {
    }

    /// Done by the client itself; told for the record.
    record RereadCatalogue() implements Command {
    }

    /// Carries a command out; called once for each, on a thread of the client. May block.
    interface Obeying {
        Outcome obey(Command command);
    }

    /// What came of it; reported in a parcel of kind `AUDIT`.
    sealed interface Outcome {

        /// @param parts
        ///            files that go with the report
        record Done(List<Contents.Part> parts) implements Outcome {

            public Done() {
                this(List.of());
            }
        }

        /// @param why
        ///            a few words for staff, nothing of a citizen
        record Refused(String why) implements Outcome {
        }

        record Failed(String why) implements Outcome {
        }
    }
}
