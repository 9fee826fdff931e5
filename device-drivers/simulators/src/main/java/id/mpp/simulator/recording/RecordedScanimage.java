package id.mpp.simulator.recording;

import id.mpp.device.Devices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A scanner behind SANE has no wire of ours: what passes is how `scanimage` is called and what it leaves. A program
/// that stands in for it writes that down, or plays it again.
///
/// A run is a line of arguments (each ended by a line feed), then what came on `out` and `err`, the files it made
/// (`file:name`), and one byte of exit status (`exit`).
public final class RecordedScanimage {

    private static final String STAND_IN = "scanimage";
    private static final String FILE = "file:";

    private RecordedScanimage() {
    }

    /// Makes a program that calls the real one and keeps all of it.
    ///
    /// @param real
    ///            the program's name or path
    /// @param folder
    ///            is made; what was kept lies there until [#collect]
    /// @return the program to call
    public static Path standIn(String real, Path folder) throws IOException {
        return program(folder, """
                #!/bin/sh
                # calls the real scanimage and keeps its arguments, output, files and exit status
                n=1
                until mkdir "%1$s/run-$n" 2>/dev/null; do n=$((n + 1)); done
                run="%1$s/run-$n"
                mkdir "$run/files"
                printf '%%s\\n' "$@" >"$run/args"
                { { '%2$s' "$@" 2>&1 1>&3 3>&-; echo $? >"$run/exit"; } | tee "$run/err" >&2; } 3>"$run/out"
                for page in page-*; do [ -f "$page" ] && cp "$page" "$run/files/"; done
                # only now: who hears of a page may take it away
                cat "$run/out"
                exit "$(cat "$run/exit")"
                """.formatted(folder.toAbsolutePath(), real));
    }

    /// What the stand-in has kept, run after run.
    public static Recording collect(Path folder) throws IOException {
        List<Path> runs = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, "run-*")) {
            found.forEach(runs::add);
        }
        runs.sort(Comparator.comparingInt(run -> Integer.parseInt(run.getFileName().toString().substring(4))));
        List<RecordedLine> lines = new ArrayList<>();
        for (Path run : runs) {
            if (Files.exists(run.resolve("exit"))) {
                add(lines, Way.FROM_HOST, "", Files.readAllBytes(run.resolve("args")));
                add(lines, Way.TO_HOST, "out", Files.readAllBytes(run.resolve("out")));
                add(lines, Way.TO_HOST, "err", Files.readAllBytes(run.resolve("err")));
                try (var files = Files.newDirectoryStream(run.resolve("files"))) {
                    for (Path file : files) {
                        add(lines, Way.TO_HOST, FILE + file.getFileName(), Files.readAllBytes(file));
                    }
                }
                int status = Integer.parseInt(Files.readString(run.resolve("exit")).strip());
                add(lines, Way.TO_HOST, "exit", new byte[]{(byte) status});
            }
        }
        return new Recording(Devices.SCANNER, STAND_IN, lines);
    }

    private static void add(List<RecordedLine> lines, Way way, String channel, byte[] bytes) {
        if (bytes.length > 0) {
            lines.add(new RecordedLine(lines.size() + 1, 0, way, channel, bytes));
        }
    }

    /// Makes a program that does what was recorded. Scans must be asked for in the recorded order and with the recorded
    /// arguments; looking at the scanner may be repeated and is answered as it was last answered at this place.
    ///
    /// @return the program to call
    public static Path replay(Recording recording, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Run> runs = runs(recording);
        List<Run> scans = runs.stream().filter(run -> !run.isLook()).toList();
        for (int position = 0; position <= scans.size(); position++) {
            lookAt(runs, position).write(folder.resolve("look-" + position));
            if (position < scans.size()) {
                scans.get(position).write(folder.resolve("scan-" + position));
            }
        }
        Files.writeString(folder.resolve("position"), "0");
        return program(folder, """
                #!/bin/sh
                # plays a recorded scanimage
                cd_to="$PWD"
                cd "%s" || exit 1
                position=$(cat position)
                printf '%%s\\n' "$@" >"asked.$$"
                run="look-$position"
                if ! cmp -s "$run/args" "asked.$$"; then
                  run="scan-$position"
                  if ! cmp -s "$run/args" "asked.$$"; then
                    { echo "recorded is:"; cat "$run/args"; echo "but asked was:"; cat "asked.$$"; } >mismatch 2>&1
                    exit 1
                  fi
                  echo $((position + 1)) >position
                fi
                rm "asked.$$"
                for page in "$run"/files/*; do [ -f "$page" ] && cp "$page" "$cd_to/"; done
                cat "$run/err" >&2
                cat "$run/out"
                exit "$(cat "$run/exit")"
                """.formatted(folder.toAbsolutePath()));
    }

    /// Throws unless every recorded scan was asked for, and as it was recorded.
    public static void checkReplayed(Recording recording, Path folder) throws IOException {
        if (Files.exists(folder.resolve("mismatch"))) {
            throw new RecordingMismatch(Files.readString(folder.resolve("mismatch")));
        }
        long scans = runs(recording).stream().filter(run -> !run.isLook()).count();
        int played = Integer.parseInt(Files.readString(folder.resolve("position")).strip());
        if (played != scans) {
            throw new RecordingMismatch("recorded are " + scans + " scans, asked for were " + played);
        }
    }

    /// The last look before the scan of this number, else the first one.
    private static Run lookAt(List<Run> runs, int position) {
        Run look = runs.stream().filter(Run::isLook).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the recording never looks at the scanner"));
        int scans = 0;
        for (Run run : runs) {
            if (run.isLook() && scans <= position) {
                look = run;
            }
            scans += run.isLook() ? 0 : 1;
        }
        return look;
    }

    private static List<Run> runs(Recording recording) {
        List<Run> runs = new ArrayList<>();
        for (RecordedLine line : recording.lines()) {
            switch (line.way()) {
                case FROM_HOST -> runs.add(new Run(line, new ArrayList<>()));
                case TO_HOST -> runs.getLast().left().add(line);
            }
        }
        return runs;
    }

    private record Run(RecordedLine arguments, List<RecordedLine> left) {

        boolean isLook() {
            return !new String(arguments.bytes(), StandardCharsets.UTF_8).contains("--format=");
        }

        void write(Path folder) throws IOException {
            Path files = Files.createDirectories(folder.resolve("files"));
            Files.write(folder.resolve("args"), arguments.bytes());
            Files.write(folder.resolve("out"), of("out"));
            Files.write(folder.resolve("err"), of("err"));
            Files.writeString(folder.resolve("exit"), String.valueOf(of("exit")[0] & 0xFF));
            for (RecordedLine line : left) {
                if (line.channel().startsWith(FILE)) {
                    Files.write(files.resolve(Path.of(line.channel().substring(FILE.length())).getFileName()),
                            line.bytes());
                }
            }
        }

        private byte[] of(String channel) {
            var bytes = new ByteArrayOutputStream();
            left.stream().filter(line -> line.channel().equals(channel)).map(RecordedLine::bytes)
                    .forEach(bytes::writeBytes);
            return bytes.toByteArray();
        }
    }

    private static Path program(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        Path program = Files.writeString(folder.resolve(STAND_IN), text);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}
