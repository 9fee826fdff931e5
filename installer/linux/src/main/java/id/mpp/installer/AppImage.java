package id.mpp.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the folder that is the product: a Java runtime with JavaFX linked into it, the program's jars, the native
/// libraries as plain files. Nothing is unpacked when the kiosk runs, neither to `/tmp` nor to a home folder.
///
/// `AppImage <lib> <work> <version> <time> [compression]`: jars of the program in `lib`; the version of the project; the
/// moment every file is given, so that two builds are alike and the cache of the start still knows its jars after
/// packing; how jlink packs the runtime. Leaves `work/mpp-kiosk`. Run by a JDK 25, whose jlink and jpackage it uses;
/// what it makes depends on nothing else of the machine.
public final class AppImage {

    /// What the program and its libraries use: jdeps cannot tell, because several of them are no modules. Each line is
    /// whoever would miss it.
    private static final List<String> MODULES = List.of(
            "javafx.controls", "javafx.fxml", // the screens
            "java.desktop", // PDFBox and ZXing draw on BufferedImage
            "java.logging", "java.naming", "java.management", // logback, H2
            "java.net.http", // Nimbus
            "java.sql", "java.xml", // H2; logback, eSCL
            "java.scripting", // FXML
            "jdk.crypto.cryptoki", // a key in a chip
            "jdk.localedata", // the names of days and months
            "jdk.unsupported", // protobuf within Tink
            "jdk.zipfs", // fonts and services inside jars
            "jdk.jcmd"); // a technician looks at a hanging kiosk

    /// Measured: `docs/decisions/0050-java-of-the-package.md`.
    static final List<String> JAVA_OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED,javafx.graphics", "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC", "-Xms64m", "-Xmx512m", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError",
            // gives back at once what nobody uses any more
            "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30", "-XX:-ShrinkHeapInSteps",
            "-XX:-UsePerfData", "-Xlog:disable", "-Xlog:all=warning:stderr:uptime,level,tags",
            "-Dprism.order=sw", "-Djavafx.animation.pulse=120", "-Dfile.encoding=UTF-8",
            "-Djssc.boot.library.path=$APPDIR", "-Dkiosk.fonts=$APPDIR/fonts");

    /// JavaFX would copy them out of the jar at each start.
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf",
            "InterDisplay-SemiBold.otf", "InterDisplay-Bold.otf");
    /// Eight years.
    private static final int MOST_SECONDS = 0x0FFF_FFFF;
    private static final String USUAL_COMPRESSION = "zip-6";

    private final Path lib;
    private final Path work;
    private final String version;
    private final Instant time;
    private final String compression;

    AppImage(Path lib, Path work, String version, Instant time, String compression) {
        this.lib = lib;
        this.work = work;
        // jpackage takes numbers only
        this.version = version.replaceFirst("-.*", "");
        this.time = time;
        this.compression = compression;
    }

    public static void main(String[] args) throws IOException {
        new AppImage(Path.of(args[0]), Path.of(args[1]), args[2], Instant.parse(args[3]),
                args.length > 4 ? args[4] : USUAL_COMPRESSION).make();
    }

    void make() throws IOException {
        Folders.delete(work);
        Files.createDirectories(work.resolve("jmods"));
        Files.createDirectories(work.resolve("jars"));
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-")) {
                if (name.endsWith("-linux.jar")) { // the others are empty
                    jmod(jar, name);
                }
            } else {
                Files.copy(jar, work.resolve("jars").resolve(name));
            }
        }
        unpack(jar("jssc-"), "/natives/linux_64/libjssc.so", work.resolve("jars/libjssc.so"));
        for (String font : FONTS) {
            unpack(jar("kiosk-app-"), "/id/mpp/kiosk/fonts/" + font, work.resolve("jars/fonts").resolve(font));
        }
        tool("jlink", "--module-path", work.resolve("jmods").toString(), "--add-modules", String.join(",", MODULES),
                "--include-locales", "en,id", "--no-header-files", "--no-man-pages", "--strip-native-debug-symbols",
                "exclude-debuginfo-files", "--compress", compression, "--output", work.resolve("runtime").toString());
        var command = new ArrayList<>(List.of("--type", "app-image", "--name", "mpp-kiosk", "--app-version", version,
                "--runtime-image", work.resolve("runtime").toString(), "--input", work.resolve("jars").toString(),
                "--main-jar", jar("kiosk-app-").getFileName().toString(), "--main-class", "id.mpp.kiosk.KioskMain",
                "--dest", work.toString()));
        JAVA_OPTIONS.forEach(option -> command.addAll(List.of("--java-options", option)));
        tool("jpackage", command.toArray(String[]::new));
        Path image = work.resolve("mpp-kiosk");
        startByScript(image);
        Folders.date(image, time);
        dateByContent(image.resolve("lib/app"));
    }

    /// jpackage's launcher is `kiosk`, with its `kiosk.cfg`; the one to call looks at the jars first.
    private static void startByScript(Path image) throws IOException {
        Files.move(image.resolve("bin/mpp-kiosk"), image.resolve("bin/kiosk"));
        Files.move(image.resolve("lib/app/mpp-kiosk.cfg"), image.resolve("lib/app/kiosk.cfg"));
        Path script = image.resolve("bin/mpp-kiosk");
        try (InputStream text = Objects.requireNonNull(AppImage.class.getResourceAsStream("mpp-kiosk"))) {
            Files.copy(text, script);
        }
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// A jar of other content gets another time, always the same one and never a later one than the rest: size and time
    /// are all by which a cache knows its jars.
    private void dateByContent(Path app) throws IOException {
        try (Stream<Path> files = Files.list(app)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
                int seconds = ByteBuffer.wrap(digest).getInt() & MOST_SECONDS;
                Files.setLastModifiedTime(jar, FileTime.from(time.minusSeconds(seconds)));
            }
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// A JavaFX jar holds its native libraries as resources and unpacks them at run time. In a jmod they are libraries,
    /// and jlink puts them into the runtime.
    private void jmod(Path jar, String name) throws IOException {
        String module = name.substring(0, name.indexOf("-2")).replace('-', '.');
        Path classes = work.resolve("open").resolve(module).resolve("classes");
        Path natives = work.resolve("open").resolve(module).resolve("lib");
        Files.createDirectories(natives);
        try (var inside = FileSystems.newFileSystem(jar)) {
            Path root = inside.getPath("/");
            try (Stream<Path> files = Files.walk(root).sorted()) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    boolean isNative = file.toString().endsWith(".so");
                    Path to = isNative
                            ? natives.resolve(file.getFileName().toString())
                            : classes.resolve(root.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
        tool("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                work.resolve("jmods").resolve(module + ".jmod").toString());
    }

    private static void unpack(Path jar, String entry, Path to) throws IOException {
        try (var inside = FileSystems.newFileSystem(jar)) {
            Files.createDirectories(to.getParent());
            Files.copy(inside.getPath(entry), to);
        }
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private Path jar(String prefix) throws IOException {
        return jars().stream().filter(jar -> jar.getFileName().toString().startsWith(prefix)).findFirst()
                .orElseThrow(() -> new IOException("no " + prefix + "*.jar in " + lib + "; run mvn package first"));
    }

    private static void tool(String name, String... arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(
                () -> new IllegalStateException("this Java has no " + name + "; run it with a full JDK 25"));
        if (tool.run(new PrintStream(System.out), System.err, arguments) != 0) {
            throw new IllegalStateException(name + " failed: " + String.join(" ", arguments));
        }
    }
}
