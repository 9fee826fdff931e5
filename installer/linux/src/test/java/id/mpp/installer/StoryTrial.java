package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.mpp.demo.story.WindowStory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A citizen at an installed machine: what they touch are X events, what they see are pixels, and what comes of it is
/// at the centre and in the printer.
class StoryTrial {

    @Test
    void nurseSendsAnApplicationWithTwoPapersAndTakesATicket() throws Exception {
        var story = WindowStory.rehearse("sip-perawat", Path.of("target/trials/story/rehearsal").toAbsolutePath());
        try (var kiosk = TriedKiosk.running("story")) {
            var played = story.play(kiosk.window(), kiosk.hall, kiosk.folder.resolve("pictures"), System.out);
            System.out.println(played);
            var application = played.application().orElseThrow();
            assertEquals(application.sealedSha256(), application.receivedSha256());
            assertEquals(Optional.of("B-001"), played.ticket());
            assertEquals("0", kiosk.says("kiosk.service", "NRestarts"));
            nobodyOutsideCanCallIn(kiosk);
            nothingOfTheCitizenIsLeft(kiosk);
        }
    }

    /// Of all that listens, nothing of this machine listens for others than itself.
    private static void nobodyOutsideCanCallIn(TriedKiosk kiosk) throws IOException, InterruptedException {
        Set<String> ours = kiosk.machine.inside().map(it -> "pid=" + it.pid() + ",").collect(Collectors.toSet());
        var ss = new ProcessBuilder("ss", "-Hlntup").start();
        var open = new String(ss.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, ss.waitFor());
        assertFalse(open.isBlank(), "the far ends listen, so ss must see something");
        List<String> outside = open.lines().filter(line -> ours.stream().anyMatch(line::contains))
                .filter(line -> !line.matches(".*\\s(127\\.\\S+|\\[::1\\]|\\[::ffff:127\\.\\S+):\\d+\\s.*")).toList();
        assertEquals(List.of(), outside);
    }

    /// Neither the journal nor any file the kiosk keeps knows the citizen; the services that the centre published hold
    /// their example, for anybody to read.
    private static void nothingOfTheCitizenIsLeft(TriedKiosk kiosk) throws IOException, InterruptedException {
        knowsNobody("the journal", kiosk.machine.run("journalctl", "--output=export").good());
        try (Stream<Path> files = Files.walk(kiosk.machine.path("/var/lib/mpp-kiosk"))) {
            for (Path file : files.filter(Files::isRegularFile).filter(it -> !it.toString().contains("/catalogue/"))
                    .toList()) {
                knowsNobody(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void knowsNobody(String where, String content) {
        assertFalse(content.contains("Puskesmas Plupuh") || content.contains("CONTOH0000000007")
                || content.matches("(?s).*\\b3314\\d{12}\\b.*"), () -> "an answer or NIK lies in " + where);
    }
}
