package id.mpp.kiosk;

import id.mpp.kiosk.setup.Turn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns the picture on its panel by `xrandr`, and the touch panel with it by `xinput`: the commands a technician would
/// type. Whoever holds the display's key may do both, so no helper with root's rights is needed.
final class ScreenTurn {

    private static final Logger LOG = LoggerFactory.getLogger(ScreenTurn.class);
    private static final Pattern CONNECTED = Pattern.compile("(?m)^(\\S+) connected");
    private static final Pattern POINTER = Pattern.compile("id=(\\d+)\\s+\\[slave +pointer");
    private static final int SECONDS = 5;

    private ScreenTurn() {
    }

    /// Blocks for as long as the display server takes. A turn that cannot be done is logged: an upside-down picture is
    /// better than none.
    static void to(Turn turn) {
        Optional<String> outputs = run("xrandr", "--query");
        if (outputs.isEmpty()) {
            return;
        }
        List<String> names = CONNECTED.matcher(outputs.get()).results().map(it -> it.group(1)).toList();
        for (String name : names) {
            if (run("xrandr", "--output", name, "--rotate", turn.word()).isPresent()) {
                LOG.info("The picture of {} is turned: {}", name, turn.word());
            }
        }
        if (!names.isEmpty()) {
            run("xinput", "list", "--short").ifPresent(list -> POINTER.matcher(list).results()
                    .map(MatchResult::group).map(it -> it.replaceAll("\\D", ""))
                    .filter(ScreenTurn::touches).forEach(id -> run("xinput", "map-to-output", id, names.getFirst())));
        }
    }

    /// A mouse goes by steps and needs no map.
    private static boolean touches(String id) {
        return run("xinput", "list", "--long", id).filter(it -> it.contains("XITouchClass")).isPresent();
    }

    /// What it said; empty when it failed.
    private static Optional<String> run(String... command) {
        var words = new ArrayList<>(List.of(command));
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                LOG.warn("{} does not end", String.join(" ", words));
                return Optional.empty();
            }
            if (process.exitValue() != 0) {
                LOG.warn("{}: {}", String.join(" ", words), said.strip());
                return Optional.empty();
            }
            return Optional.of(said);
        } catch (IOException missing) {
            LOG.warn("{} cannot be run; the picture stays as it is", words.getFirst());
            return Optional.empty();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
