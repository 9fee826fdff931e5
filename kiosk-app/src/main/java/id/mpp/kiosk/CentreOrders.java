package id.mpp.kiosk;

import id.mpp.sync.Command;
import id.mpp.sync.Command.Outcome;
import id.mpp.sync.Contents.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does what the centre commands. Called on the sync client's threads; what concerns the screen is done at home.
final class CentreOrders implements Command.Obeying {

    /// More than this pushes what stands below it off the page in large letters.
    private static final int MOST_WORDS = 160;

    private final Executor home;
    private final Consumer<Optional<String>> pause;
    private final Runnable restart;
    private final Supplier<String> log;

    /// @param pause
    ///            takes the machine out of service with these words, or back in
    /// @param restart
    ///            ends the program as soon as nobody is at the machine; whoever looks after it starts it again
    /// @param log
    ///            the last of what this program told
    CentreOrders(Executor home, Consumer<Optional<String>> pause, Runnable restart, Supplier<String> log) {
        this.home = home;
        this.pause = pause;
        this.restart = restart;
        this.log = log;
    }

    @Override
    public Outcome obey(Command command) {
        return switch (command) {
            case Command.OutOfService(String words) -> {
                if (words.length() > MOST_WORDS) {
                    yield new Outcome.Refused("the words are longer than " + MOST_WORDS + " letters");
                }
                home.execute(() -> pause.accept(Optional.of(words)));
                yield new Outcome.Done();
            }
            case Command.InService() -> {
                home.execute(() -> pause.accept(Optional.empty()));
                yield new Outcome.Done();
            }
            case Command.Restart() -> {
                home.execute(restart);
                yield new Outcome.Done();
            }
            case Command.UploadLogs() -> new Outcome.Done(List.of(
                    new Part("log.txt", "text/plain", log.get().getBytes(StandardCharsets.UTF_8))));
            case Command.RereadCatalogue() -> new Outcome.Done();
        };
    }
}
