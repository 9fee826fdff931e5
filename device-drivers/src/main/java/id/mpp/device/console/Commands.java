package id.mpp.device.console;

import id.mpp.device.DeviceException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// All commands, and the way from what was typed to an exit status.
public final class Commands {

    private static final int DONE = 0;
    private static final int TROUBLE = 1;
    private static final int WRONG_USAGE = 2;

    private static final String HELP = "--help";

    private static final List<Command> ALL = List.of(new ListCommand(), new WatchCommand(), new PrintCommand(),
            new ScanCommand(), new ReadCommand(), new CardCommand());

    private Commands() {
    }

    /// @return the exit status: 0 done, 1 trouble with the device, 2 wrong usage
    public static int run(List<String> words, Screen screen) {
        if (words.isEmpty()) {
            screen.line(overview());
            return WRONG_USAGE;
        }
        if (words.getFirst().equals(HELP) || words.getFirst().equals("help")) {
            screen.line(overview());
            return DONE;
        }
        Optional<Command> command = ALL.stream().filter(known -> known.name().equals(words.getFirst())).findFirst();
        if (command.isEmpty()) {
            screen.line("\"" + words.getFirst() + "\" is no command; allowed are "
                    + ALL.stream().map(Command::name).collect(Collectors.joining(", ")) + " and --help");
            return WRONG_USAGE;
        }
        return run(command.get(), words.subList(1, words.size()), screen);
    }

    private static int run(Command command, List<String> words, Screen screen) {
        if (words.contains(HELP)) {
            screen.line(usage(command) + "\n\n" + command.help());
            return DONE;
        }
        try {
            return command.run(Typed.parse(command, words), screen) ? DONE : TROUBLE;
        } catch (WrongUsage wrong) {
            screen.line(Objects.toString(wrong.getMessage(), "") + "\n" + usage(command));
            return WRONG_USAGE;
        } catch (DeviceException trouble) {
            screen.line(Objects.toString(trouble.getMessage(), "")
                    + trouble.trouble().map(cause -> "\n" + Sentences.of(cause)).orElse(""));
            return TROUBLE;
        } catch (IOException disk) {
            screen.line("A file could not be read or written: " + disk);
            return TROUBLE;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return TROUBLE;
        }
    }

    private static String usage(Command command) {
        String options = command.options().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(option -> " [--" + option.getKey()
                        + (option.getValue().isEmpty() ? "]" : " " + option.getValue() + "]"))
                .collect(Collectors.joining());
        return "Usage: " + String.join(" ", command.name(), String.join(" ", command.positions())).strip() + options;
    }

    private static String overview() {
        return "The devices of this machine. Stop the kiosk first (systemctl stop kiosk): a device has one owner.\n\n"
                + ALL.stream().map(command -> "  %-7s %s".formatted(command.name(), firstLine(command)))
                        .collect(Collectors.joining("\n"))
                + "\n\n<command> --help tells more. Exit status: 0 done, 1 trouble with the device, 2 wrong usage.";
    }

    private static String firstLine(Command command) {
        return command.help().lines().findFirst().orElse("");
    }
}
