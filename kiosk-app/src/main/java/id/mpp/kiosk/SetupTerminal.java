package id.mpp.kiosk;

import id.mpp.kiosk.service.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// Questions and answers line by line, on any terminal: a serial console, ssh, a screen without a picture. Nothing is
/// drawn over.
final class SetupTerminal {

    private final BufferedReader in;
    private final PrintStream out;
    private final Language language;

    /// Whoever answers has gone away: the input has ended.
    static final class Gone extends IOException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("the input has ended");
        }
    }

    SetupTerminal(BufferedReader in, PrintStream out, Language language) {
        this.in = in;
        this.out = out;
        this.language = language;
    }

    /// In the language of the technician.
    String say(String indonesian, String english) {
        return language == Language.INDONESIAN ? indonesian : english;
    }

    void line(String indonesian, String english) {
        out.println(say(indonesian, english));
    }

    void line(String text) {
        out.println(text);
    }

    /// @param before
    ///            what an empty line means; shown in brackets
    String ask(String question, Optional<String> before) throws IOException {
        out.print(question + before.map(it -> " [" + it + "]").orElse("") + ": ");
        out.flush();
        String line = in.readLine();
        if (line == null) {
            out.println();
            throw new Gone();
        }
        return line.isBlank() ? before.orElse("") : line.strip();
    }

    /// A number from 0 to `most`; whatever else is typed is given to `other`.
    ///
    /// @return what was typed
    String choose(String question, List<String> choices, Optional<String> before) throws IOException {
        for (int at = 0; at < choices.size(); at++) {
            out.printf("  %2d  %s%n", at + 1, choices.get(at));
        }
        return ask(question, before);
    }

    boolean agrees(String question) throws IOException {
        String yes = say("y", "y");
        String answer = ask(question + say(" (y/t)", " (y/n)"), Optional.of(yes));
        return answer.toLowerCase(language.locale()).startsWith(yes);
    }
}
