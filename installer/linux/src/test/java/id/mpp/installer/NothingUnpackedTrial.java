package id.mpp.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.story.WindowStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing is unpacked when the kiosk runs: a citizen is served on a machine whose `/tmp` and home folder cannot be
/// written to, and whose data and `/run`, which can, hold nothing that may be run.
class NothingUnpackedTrial {

    /// A home that a library would like to keep things in.
    private static final String HOME = "/home/kiosk";
    private static final String RUN = "/run/mpp-kiosk/state";

    @Test
    void aCitizenIsServedWhereNothingCanBeUnpacked() throws Exception {
        WindowStory story = WindowStory.rehearse(AotTraining.STORY,
                Path.of("target/halls/nothing-unpacked-rehearsal").toAbsolutePath());
        try (Installed kiosk = Installed.open("nothing-unpacked")) {
            CleanRoot machine = kiosk.machine();
            machine.run("mkdir", "-p", HOME).good();
            machine.run("chown", "mpp-kiosk", HOME).good();
            machine.run("mount", "-t", "tmpfs", "-o", "noexec,nosuid,nodev,mode=0700", "data", Installed.DATA).good();
            machine.run("chown", "mpp-kiosk:", Installed.DATA).good();
            machine.run("mount", "-o", "remount,noexec,nosuid,nodev", "/run").good();
            machine.run("install", "-d", "-o", "mpp-kiosk", "-m", "0700", RUN).good();
            for (String folder : List.of("/tmp", "/dev/shm", "/")) {
                machine.run("mount", "-o", "remount,ro", folder).good();
            }
            for (String folder : List.of("/tmp", HOME, "/var/tmp", "/dev/shm")) {
                var tried = machine.runAs("mpp-kiosk", Map.of(), "touch", folder + "/tried");
                assertNotEquals(0, tried.status(), "the trial is none: " + folder + " can be written to");
            }

            try (Product product = kiosk.start("unpacked", List.of(), Map.of("HOME", HOME, "RUNTIME_DIRECTORY", RUN))) {
                var played = kiosk.hall().serves(product, story);
                assertTrue(played.application().isPresent() && played.ticket().isPresent(), played.toString());

                List<Path> code = product.mappedCode();
                assertTrue(code.size() > 20, code.toString());
                assertEquals(List.of(), code.stream().filter(it -> !it.startsWith("/usr")).toList());
                for (String library : List.of("libjssc.so", "libglassgtk3.so", "libprism_sw.so", "libjvm.so")) {
                    assertTrue(code.stream().anyMatch(it -> it.startsWith(Installed.PROGRAM) && it.endsWith(library)),
                            () -> library + " is not where it was packed: " + code);
                }
                assertFalse(product.log().contains("Read-only file system"), product.log());
                assertFalse(product.log().contains("UnsatisfiedLinkError"), product.log());
            }
            for (String folder : List.of(Installed.DATA, "/run")) {
                try (Stream<Path> files = Files.walk(machine.path(folder))) {
                    assertEquals(List.of(),
                            files.filter(it -> it.toString().matches(".*\\.(so|jar|class|otf|ttf|tmp)(\\..*)?"))
                                    .toList());
                }
            }
        }
    }
}
