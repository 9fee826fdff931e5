package id.mpp.installer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Debian with what the package depends on and recommends, and nothing else: what lies under every {@link CleanRoot}.
/// Made by mmdebstrap from this computer's own package source, for the release this computer runs, and kept in `.peers`
/// by the digest of what is in it.
final class Base {

    private static final Path PEERS = Path.of("../../.peers").toAbsolutePath().normalize();
    private static final Path CONTROL = Path.of("debian/control");
    private static final Path SOURCES = Path.of("/etc/apt");
    private static final List<String> FIELDS = List.of("Depends:", "Recommends:");
    /// What a Debian that has been booted has in any case, what trials look with, and a display without a screen.
    private static final List<String> BESIDES = List.of("systemd", "udev", "dbus", "procps", "iproute2", "xvfb");
    /// Changes when the recipe does.
    private static final String RECIPE = "2";

    private Base() {
    }

    /// Goes on only if a clean machine can be made here.
    static void need() {
        boolean there = "root".equals(System.getProperty("user.name")) && program("mmdebstrap") && program("unshare")
                && program("nsenter");
        if (!there && "1".equals(System.getenv("REQUIRE_PEERS"))) {
            fail("REQUIRE_PEERS=1, but a clean machine needs root and mmdebstrap; run .ci/peers");
        }
        Assumptions.assumeTrue(there, "skipped: a clean machine needs root and mmdebstrap; see .ci/peers");
    }

    private static boolean program(String name) {
        return Stream.concat(Arrays.stream(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":")),
                Stream.of("/usr/sbin", "/sbin")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// The folder, made if it is not there. Never written to afterwards.
    static Path folder() throws IOException {
        String release = release();
        TreeSet<String> packages = packages();
        Path folder = PEERS.resolve("clean-root-" + digest(RECIPE + release + packages));
        if (!Files.exists(folder)) {
            make(release, packages, folder);
        }
        return folder;
    }

    private static void make(String release, TreeSet<String> packages, Path folder) throws IOException {
        Files.createDirectories(PEERS);
        old().forEach(Base::forget);
        Path unfinished = Files.createTempDirectory(PEERS, "clean-root-unfinished");
        Path log = PEERS.resolve("clean-root.log");
        var command = new ArrayList<>(List.of("mmdebstrap", "--mode=root", "--variant=apt", "--format=directory",
                "--include=" + String.join(",", packages), "--aptopt=APT::Install-Recommends \"false\""));
        for (Path words : files("apt.conf.d", ".conf", "")) { // how this computer reaches its package source
            if (Files.readString(words).startsWith("Acquire::")) {
                command.add("--aptopt=" + words);
            }
        }
        // Offline from here on: what the package needs and does not name is missing, not fetched.
        command.add("--customize-hook=rm -rf \"$1\"/etc/apt/sources.list \"$1\"/etc/apt/sources.list.d/* "
                + "\"$1\"/etc/apt/apt.conf.d/99mmdebstrap");
        command.addAll(List.of(release, unfinished.toString()));
        files("", "sources.list", "sources.list").forEach(file -> command.add(file.toString()));
        files("sources.list.d", ".sources", ".list").forEach(file -> command.add(file.toString()));
        System.out.println("Making a clean Debian in " + folder + "; this takes a minute, once");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("mmdebstrap failed:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.move(unfinished, folder);
    }

    /// Those made for an earlier list of packages, and one that was never finished.
    private static List<Path> old() throws IOException {
        try (Stream<Path> files = Files.list(PEERS)) {
            return files.filter(it -> it.getFileName().toString().startsWith("clean-root-")).toList();
        }
    }

    /// Links and device files among it, so not from Java.
    private static void forget(Path folder) {
        try {
            new ProcessBuilder("rm", "-rf", "--one-file-system", folder.toString()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> files(String folder, String ending, String otherEnding) throws IOException {
        Path where = SOURCES.resolve(folder);
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> it.toString().endsWith(ending) || it.toString().endsWith(otherEnding)).sorted()
                    .toList();
        }
    }

    /// First of several that are possible each, as apt chooses on a new machine.
    private static TreeSet<String> packages() throws IOException {
        String control = Files.readString(CONTROL).replace("\n ", " ");
        var packages = new TreeSet<>(BESIDES);
        control.lines().filter(line -> FIELDS.stream().anyMatch(line::startsWith))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(",", -1)))
                .map(it -> it.replaceAll("[|(].*", "").strip()).filter(it -> !it.isEmpty() && !it.startsWith("$"))
                .forEach(packages::add);
        return packages;
    }

    private static String release() throws IOException {
        return Files.readAllLines(Path.of("/etc/os-release")).stream()
                .filter(line -> line.startsWith("VERSION_CODENAME=")).map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst().orElseThrow(() -> new IOException("which Debian is this? No VERSION_CODENAME"));
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(sum).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
