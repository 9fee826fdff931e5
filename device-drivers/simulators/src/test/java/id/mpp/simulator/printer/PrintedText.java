package id.mpp.simulator.printer;

/// What a person can read on a paper: its characters, line by line, without commands and pictures.
final class PrintedText {

    private PrintedText() {
    }

    static String of(byte[] paper) {
        StringBuilder text = new StringBuilder();
        CommandStream commands = CommandStream.of(paper);
        try {
            while (true) {
                switch (commands.next()) {
                    case Command.Character(int code) -> text.append((char) code);
                    case Command.LineFeed() -> text.append('\n');
                    default -> {
                        // Not to be read.
                    }
                }
            }
        } catch (CommandStream.EndOfBytes end) {
            return text.toString();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("an array never waits", impossible);
        }
    }
}
