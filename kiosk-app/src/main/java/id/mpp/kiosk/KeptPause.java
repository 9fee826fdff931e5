package id.mpp.kiosk;

import id.mpp.kiosk.journal.Journal;
import id.mpp.kiosk.journey.PauseReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// That staff took the machine out of service outlives the power: whoever pulls the plug of a broken machine does not
/// want it to serve afterwards. One line with the reason, or none.
final class KeptPause implements AutoCloseable {

    private final Journal journal;

    /// @param folder
    ///            private data folder; `pause.journal` lies in it
    KeptPause(Path folder) throws IOException {
        journal = Journal.open(folder.resolve("pause.journal"));
    }

    Optional<PauseReason> atStart() {
        return journal.found().stream().reduce((earlier, later) -> later)
                .flatMap(name -> Arrays.stream(PauseReason.values()).filter(it -> it.name().equals(name)).findFirst());
    }

    /// On the disk when it returns.
    synchronized void keep(Optional<PauseReason> now) throws IOException {
        journal.rewrite(now.map(why -> List.of(why.name())).orElseGet(List::of));
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
