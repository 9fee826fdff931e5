package id.mpp.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("tickets.journal");
    }

    @Test
    void lineIsWrittenIntoRoomThatTheDiskHasGivenBefore() throws IOException {
        try (var journal = Journal.open(file)) {
            long before = Files.size(file);
            for (int i = 0; i < 100; i++) {
                journal.append("number " + i);
                assertEquals(before, Files.size(file), "a full disk would have refused line " + i);
            }
        }
    }

    @Test
    void roomIsMadeAnewBeforeItIsUsedUp() throws IOException {
        var written = new ArrayList<String>();
        try (var journal = Journal.open(file)) {
            long lines = 0;
            for (int i = 0; i < 300; i++) {
                String line = "x".repeat(1_000) + i;
                journal.append(line);
                written.add(line);
                lines += line.length() + 10;
                assertTrue(Files.size(file) - lines >= 64 * 1024, "too little room after line " + i);
            }
        }
        try (var again = Journal.open(file)) {
            assertEquals(written, again.found());
        }
    }

    @Test
    void killedProgramLeavesItsRoomAndTheNextOneGoesOnInIt() throws IOException {
        Path killed = folder.resolve("killed.journal");
        try (var journal = Journal.open(file)) {
            journal.append("one");
            Files.copy(file, killed);
        }
        assertEquals(Files.readString(file), Files.readString(killed).replace("\0", ""), "closed in order: lines only");
        long before = Files.size(killed);
        try (var next = Journal.open(killed)) {
            assertEquals(List.of("one"), next.found());
            next.append("two");
            assertEquals(before, Files.size(killed), "the room was given away");
        }
        try (var last = Journal.open(killed)) {
            assertEquals(List.of("one", "two"), last.found());
        }
    }

    private List<String> tidiedToTwoAndGoneOnWithThree() throws IOException {
        try (var journal = Journal.open(file)) {
            journal.append("one");
            journal.append("two");
            journal.tidy(List.of("two"));
            journal.append("three");
        }
        try (var again = Journal.open(file)) {
            return again.found();
        }
    }

    @Test
    void whatIsOverIsGoneAfterTidying() throws IOException {
        assertEquals(List.of("two", "three"), tidiedToTwoAndGoneOnWithThree());
    }

    @Test
    void whatIsOverStaysWhereTheDiskTakesNoSecondFile() throws IOException {
        Files.createDirectory(folder.resolve("tickets.journal.tmp"));
        assertEquals(List.of("one", "two", "three"), tidiedToTwoAndGoneOnWithThree());
    }

    @Test
    void nothingIsRewrittenWhereTheDiskTakesNoSecondFile() throws IOException {
        Files.createDirectory(folder.resolve("tickets.journal.tmp"));
        try (var journal = Journal.open(file)) {
            journal.append("one");
            assertThrows(IOException.class, () -> journal.rewrite(List.of("two")), "whoever writes has to be told");
        }
    }
}
