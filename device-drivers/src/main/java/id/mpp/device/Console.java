package id.mpp.device;

import id.mpp.device.console.Commands;
import id.mpp.device.console.Screen;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The devices of this machine from a terminal, also over ssh, without the kiosk: which are there, what they say, a
/// test ticket, a page, a code, a card.
///
///     java --enable-native-access=ALL-UNNAMED -cp 'lib/*' id.mpp.device.Console --help
///
/// Exit status: 0 done, 1 trouble with the device, 2 wrong usage.
public final class Console {

    private Console() {
    }

    /// Ends the process.
    ///
    /// @param arguments
    ///            a command and what it needs; `--help` tells all of them
    public static void main(String[] arguments) {
        quietly();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(Commands.run(List.of(arguments), new Screen(out)));
    }

    /// What the drivers log belongs to a kiosk's journal; here it would stand between the lines somebody reads. Has to
    /// be said before the first logger is made; who starts us with these properties set decides otherwise.
    private static void quietly() {
        // without a provider SLF4J would complain of that
        System.getProperties().putIfAbsent("slf4j.internal.verbosity", "ERROR");
        System.getProperties().putIfAbsent("logback.configurationFile", "id/mpp/device/console/logback.xml");
    }
}
