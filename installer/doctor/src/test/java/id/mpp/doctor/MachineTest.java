package id.mpp.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The machine itself: display, touch, sound, disk, services, clock, what waits. What the kernel and systemd say is as
/// they write it; the display is a real X server.
class MachineTest {

    /// As the kernel writes them: a power button, a touch screen, a mouse.
    private static final String INPUTS = """
            I: Bus=0019 Vendor=0000 Product=0001 Version=0000
            N: Name="Power Button"
            P: Phys=PNP0C0C/button/input0
            S: Sysfs=/devices/LNXSYSTM:00/LNXPWRBN:00/input/input0
            U: Uniq=
            H: Handlers=kbd event0
            B: PROP=0
            B: EV=3
            B: KEY=10000000000000 0

            I: Bus=0003 Vendor=0eef Product=c000 Version=0111
            N: Name="eGalax Inc. USB TouchController"
            P: Phys=usb-0000:00:14.0-3/input0
            S: Sysfs=/devices/pci0000:00/usb1/1-3/input/input5
            U: Uniq=
            H: Handlers=mouse0 event5
            B: PROP=2
            B: EV=1b
            B: KEY=400 0 0 0 0 0
            B: ABS=260800000000003
            B: MSC=20

            I: Bus=0003 Vendor=046d Product=c077 Version=0111
            N: Name="Logitech USB Optical Mouse"
            P: Phys=usb-0000:00:14.0-1/input0
            S: Sysfs=/devices/pci0000:00/usb1/1-1/input/input6
            U: Uniq=
            H: Handlers=mouse1 event6
            B: PROP=0
            B: EV=17
            B: KEY=ff0000 0 0 0 0
            B: REL=903
            """;

    @TempDir
    Path folder;

    private Ward ward;

    @BeforeEach
    void machine() throws IOException {
        ward = new Ward(folder).configured("https://pusat.invalid", "");
    }

    @Test
    void touchScreenIsToldFromMouseAndButton() throws IOException {
        Examined touch = ward.file("/proc/bus/input/devices", INPUTS).examine("--only", "touch");
        assertEquals(List.of("touch.good"), touch.ids());
        assertEquals("/dev/input/event5", touch.finding("touch.good").path("values").path(1).asString());
    }

    @Test
    void machineWithoutTouchScreenCannotServe() throws IOException {
        String without = INPUTS.replace("B: PROP=2", "B: PROP=0");
        ward.file("/proc/bus/input/devices", without).examine("--only", "touch")
                .says("touch.missing", "fault", "technician");
    }

    /// `struct input_event` of a finger that comes down: time, EV_KEY, BTN_TOUCH, 1.
    @Test
    void fingerIsFelt() throws IOException {
        byte[] event = new byte[24];
        event[16] = 1;
        event[18] = 0x4a;
        event[19] = 1;
        event[20] = 1;
        ward.file("/proc/bus/input/devices", INPUTS).file("/dev/input/event5", "");
        Files.write(ward.root.resolve("dev/input/event5"), event);
        ward.examine("--act", "touch").good("touch.felt");
        event[16] = 4; // EV_MSC alone is no finger; then the device goes
        Files.write(ward.root.resolve("dev/input/event5"), event);
        ward.examine("--act", "touch").says("touch.not-felt", "fault", "technician");
    }

    @Test
    void soundIsPlayedThroughAlsasOwnPlayer() throws IOException {
        ward.examine("--only", "sound").says("sound.missing", "note", "");
        Path heard = folder.resolve("heard.wav");
        ward.file("/proc/asound/cards", " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
                + "                      HDA Intel PCH at 0xf7f10000 irq 130\n");
        ward.examine("--only", "sound").good("sound.good");
        ward.program("aplay", "exec /bin/cat > " + heard + "\n");
        ward.examine("--act", "sound").good("sound.played");
        byte[] wave = Files.readAllBytes(heard);
        assertEquals("RIFF", new String(wave, 0, 4, StandardCharsets.US_ASCII));
        assertEquals(44 + 2 * 44_100, wave.length, "a second");
        ward.program("aplay", "echo 'aplay: main:831: audio open error: Device or resource busy' >&2; exit 1\n");
        Examined busy = ward.examine("--act", "sound");
        busy.says("sound.not-played", "fault", "technician");
        assertTrue(busy.finding("sound.not-played").path("what").asString().contains("busy"));
    }

    @Test
    void displayIsARealOne() throws Exception {
        Optional<Path> server = Peers.program("Xvfb");
        Peers.need(server.isPresent() && Peers.program("xrandr").isPresent() && Peers.program("xset").isPresent(),
                "Xvfb and x11-xserver-utils are not installed");
        ward.realProgram(Peers.program("xrandr").orElseThrow()).realProgram(Peers.program("xset").orElseThrow());
        Process x = new ProcessBuilder(server.orElseThrow().toString(), "-displayfd", "1", "-screen", "0",
                "1080x1920x24", "-nolisten", "tcp", "-noreset", "-s", "0").redirectError(
                        ProcessBuilder.Redirect.DISCARD)
                .start();
        String display;
        try {
            display = ":" + new BufferedReader(new InputStreamReader(x.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            Examined shown = ward.examine("--only", "display", "--display", display);
            shown.good("display.upright");
            assertEquals("1080", shown.finding("display.upright").path("values").path(1).asString());
            assertFalse(shown.ids().contains("display.goes-dark"));
            assertEquals(0, new ProcessBuilder("xset", "-display", display, "s", "600").start().waitFor());
            ward.examine("--only", "display", "--display", display)
                    .says("display.goes-dark", "warning", "technician");
        } finally {
            x.destroyForcibly();
            x.onExit().join();
        }
        ward.examine("--only", "display", "--display", display).says("display.silent", "fault", "technician");
    }

    @Test
    void displayThatIsNotPluggedIn() throws IOException {
        ward.file("/sys/class/drm/card0-HDMI-A-1/status", "disconnected\n")
                .file("/sys/class/drm/card0-DP-1/status", "disconnected\n");
        ward.examine("--only", "display").says("display.unplugged", "fault", "staff");
        ward.file("/sys/class/drm/card0-DP-1/status", "connected\n");
        assertFalse(ward.examine("--only", "display").ids().contains("display.unplugged"));
    }

    @Test
    void diskIsWrittenToAndLeftAsItWas() throws IOException {
        Examined disk = ward.examine("--only", "disk");
        assertTrue(disk.ids().contains("disk.fast") || disk.ids().contains("disk.slow"), () -> disk.ids().toString());
        try (var left = Files.list(ward.data)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void fileSystemThatCountsErrors() throws IOException {
        String device = Path.of(Files.getFileStore(ward.data).name()).getFileName().toString();
        ward.file("/sys/fs/ext4/" + device + "/errors_count", "3\n");
        ward.examine("--only", "disk").says("disk.errors", "fault", "technician");
        ward.file("/sys/fs/ext4/" + device + "/errors_count", "0\n");
        ward.examine("--only", "disk").good("disk.healthy");
    }

    /// A file system of its own, so that it can be filled; only root may mount one.
    @Test
    void diskThatIsFull() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        Peers.need(mount("-t", "tmpfs", "-o", "size=300m", "tmpfs", small.toString()), "mounting needs root");
        try {
            ward.examine("--only", "disk", "--data", small.toString()).says("disk.scarce", "warning", "technician");
            fill(small.resolve("much"), 100);
            ward.examine("--only", "disk", "--data", small.toString())
                    .says("disk.full-for-applications", "fault", "technician");
            fill(small.resolve("more"), 180);
            ward.examine("--only", "disk", "--data", small.toString()).says("disk.full", "fault", "technician");
            assertTrue(mount("-o", "remount,ro", small.toString()));
            ward.examine("--only", "disk", "--data", small.toString()).says("disk.read-only", "fault", "technician");
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    private static boolean mount(String... words) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("mount"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private static void fill(Path file, int megabytes) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
    }

    private static final String RUNNING = """
            cat <<'X'
            Id=kiosk-display.service
            LoadState=loaded
            ActiveState=active
            SubState=running
            UnitFileState=enabled
            Result=success

            Id=kiosk-windows.service
            LoadState=loaded
            ActiveState=active
            SubState=running
            UnitFileState=enabled
            Result=success

            Id=kiosk.service
            LoadState=loaded
            ActiveState=%s
            SubState=%s
            UnitFileState=%s
            Result=%s
            X
            """.replace("cat <<", "exec /bin/cat <<");

    @Test
    void servicesAsSystemdTellsOfThem() throws IOException {
        ward.program("systemctl", RUNNING.formatted("active", "running", "enabled", "success"));
        Examined well = ward.examine("--only", "kiosk");
        assertEquals(3, well.ids().stream().filter("kiosk.service-runs"::equals).count());
        assertEquals(0, well.status());
        ward.program("systemctl", RUNNING.formatted("failed", "failed", "enabled", "watchdog"));
        Examined failed = ward.examine("--only", "kiosk");
        failed.says("kiosk.service-failed", "fault", "technician");
        assertTrue(failed.finding("kiosk.service-failed").path("what").asString().contains("watchdog"));
        ward.program("systemctl", RUNNING.formatted("inactive", "dead", "enabled", "success"));
        ward.examine("--only", "kiosk").says("kiosk.service-stopped", "fault", "technician");
        ward.program("systemctl", RUNNING.formatted("active", "running", "disabled", "success"));
        ward.examine("--only", "kiosk").says("kiosk.service-not-at-boot", "warning", "technician");
        ward.program("systemctl", "echo 'System has not been booted with systemd as init system' >&2; exit 1\n");
        ward.examine("--only", "kiosk").says("kiosk.services-unseen", "note", "");
    }

    @Test
    void restartsOfTheLastDayAreCounted() throws IOException {
        String line = "echo 'kiosk.service: Scheduled restart job, restart counter is at 1.'\n";
        ward.program("journalctl", line);
        ward.examine("--only", "kiosk").says("kiosk.restarts", "note", "");
        ward.program("journalctl", line.repeat(4));
        Examined often = ward.examine("--only", "kiosk");
        often.says("kiosk.restarts", "warning", "technician");
        assertEquals("4", often.finding("kiosk.restarts").path("values").path(0).asString());
    }

    @Test
    void clockWithAnEmptyBattery() {
        ward.clock(Clock.fixed(Instant.parse("2009-01-01T00:07:00Z"), ZoneOffset.UTC));
        ward.examine("--only", "clock").says("clock.long-ago", "fault", "technician");
        ward.clock(Clock.systemUTC());
        assertFalse(ward.examine("--only", "clock").ids().contains("clock.long-ago"));
    }

    @Test
    void whatWaitsAndWhatWasSetAside() throws IOException {
        ward.examine("--only", "spool").good("spool.empty");
        Path spool = ward.data.resolve("spool");
        Files.createDirectories(spool.resolve("set-aside"));
        Path waiting = spool.resolve(parcel(1, "application"));
        Files.write(waiting, new byte[3 << 20]);
        Files.write(spool.resolve(parcel(2, "ticket")), new byte[100]);
        Examined today = ward.examine("--only", "spool");
        today.says("spool.waits", "note", "");
        assertEquals("2", today.finding("spool.waits").path("values").path(0).asString());
        Files.setLastModifiedTime(waiting, FileTime.from(Instant.now().minus(Duration.ofHours(50))));
        Examined long_ = ward.examine("--only", "spool");
        long_.says("spool.waits-long", "warning", "technician");
        assertEquals("50", long_.finding("spool.waits-long").path("values").path(2).asString());
        aside(spool, 3, "parcel-conflict");
        aside(spool, 4, "damaged");
        aside(spool, 5, "damaged");
        Examined aside = ward.examine("--only", "spool");
        aside.says("spool.set-aside", "warning", "centre");
        aside.says("spool.damaged", "fault", "technician");
        assertEquals("2", aside.finding("spool.damaged").path("values").path(0).asString());
    }

    private static void aside(Path spool, int place, String reason) throws IOException {
        Path parcel = spool.resolve("set-aside").resolve(parcel(place, "application"));
        Files.write(parcel, new byte[10]);
        Files.writeString(Path.of(parcel + ".reason"), reason + "\nwords for staff");
    }

    private static String parcel(int place, String kind) {
        return "%012d.%s.%08d-0000-4000-8000-000000000000.%s.parcel".formatted(place, kind, place, "ab".repeat(32));
    }
}
