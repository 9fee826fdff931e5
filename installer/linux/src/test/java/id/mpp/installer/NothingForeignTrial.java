package id.mpp.installer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.demo.Demo;
import id.mpp.headless.HeadlessScreen;
import id.mpp.sandbox.Sandbox;
import id.mpp.simulator.FarEnd;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A machine in a hall must not be able to print a simulated ticket: nothing of the far ends, the sandbox, the demo or
/// the screen in memory is in the package, under whatever name.
class NothingForeignTrial {

    private static final List<String> OURS = List.of("id/mpp/device/", "id/mpp/sync/", "id/mpp/kiosk/",
            "id/mpp/doctor/");

    @ParameterizedTest
    @ValueSource(classes = {FarEnd.class, Sandbox.class, Demo.class, HeadlessScreen.class, AppImage.class})
    void noClassOfItsModuleIsInAnyJar(Class<?> oneOfThem) throws Exception {
        TreeSet<String> theirs = classesBeside(oneOfThem);
        assertTrue(theirs.contains(oneOfThem.getName().replace('.', '/') + ".class"), "the trial looks elsewhere");
        for (Path jar : Packed.jars()) {
            TreeSet<String> foreign = Packed.entries(jar);
            foreign.retainAll(theirs);
            assertTrue(foreign.isEmpty(), () -> jar.getFileName() + " has " + foreign);
        }
    }

    @Test
    void whatIsOursIsOfTheRoomsThatShip() throws IOException {
        var rooms = new TreeSet<String>();
        for (Path jar : Packed.jars()) {
            Packed.entries(jar).stream().filter(it -> it.startsWith("id/mpp/") && it.endsWith(".class"))
                    .forEach(name -> rooms.add(OURS.stream().filter(name::startsWith).findFirst().orElse(name)));
        }
        assertEquals(new TreeSet<>(OURS), rooms);
    }

    @Test
    void theCacheOfTheStartRemembersNoneOfThem() throws IOException {
        Path cache = Packed.image().resolve("lib/app").resolve(AotTraining.CACHE);
        String remembered = Files.readString(cache, ISO_8859_1);
        assertTrue(remembered.contains("id/mpp/kiosk/KioskMain"), "the trial cannot read it");
        for (String foreign : List.of("id/mpp/simulator", "id/mpp/sandbox", "id/mpp/demo", "id/mpp/headless",
                "id/mpp/installer", "io/javalin", "org/junit")) {
            assertFalse(remembered.contains(foreign), foreign);
        }
    }

    @Test
    void theRuntimeHasModulesOfJavaAndJavaFxOnly() throws Exception {
        Process java = new ProcessBuilder(Packed.image().resolve("lib/runtime/bin/java").toString(), "--list-modules")
                .start();
        List<String> modules = new String(java.getInputStream().readAllBytes(), ISO_8859_1).lines().toList();
        assertEquals(0, java.waitFor());
        assertTrue(modules.stream().anyMatch(it -> it.startsWith("javafx.controls@")), modules.toString());
        assertEquals(List.of(), modules.stream().filter(it -> !it.matches("(java|javafx|jdk)\\..*")).toList());
    }

    private static TreeSet<String> classesBeside(Class<?> one) throws IOException, URISyntaxException {
        Path place = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(place)) {
            TreeSet<String> entries = Packed.entries(place);
            entries.removeIf(it -> !it.endsWith(".class"));
            return entries;
        }
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(place)) {
            files.filter(it -> it.toString().endsWith(".class"))
                    .forEach(it -> names.add(place.relativize(it).toString()));
        }
        return names;
    }
}
