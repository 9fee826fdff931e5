package id.mpp.kiosk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import id.mpp.device.DeviceSearch.Found;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.SiteFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/// `mpp-kiosk-setup`: makes a machine the kiosk of a hall, at a terminal or from a `site.toml`; mpp-kiosk-setup(1).
/// Exit status 0 when it is done, 1 when something is still missing or nobody answered, 2 when something is wrong, 3
/// when a file cannot be read or written.
public final class SetupCommand {

    static final int DONE = 0;
    static final int UNFINISHED = 1;
    static final int WRONG = 2;
    static final int CANNOT = 3;

    private static final String USUAL_FILE = "/etc/mpp-kiosk/kiosk.toml";

    private final SetupTerminal terminal;
    private final Path root;
    private final SetupInterview.DeviceLook look;

    SetupCommand(SetupTerminal terminal, Path root, SetupInterview.DeviceLook look) {
        this.terminal = terminal;
        this.root = root;
        this.look = look;
    }

    public static void main(String[] args) throws InterruptedException {
        var words = new ArrayList<>(List.of(args));
        Language language = language(words, System.getenv());
        quieten();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var terminal = new SetupTerminal(in, new PrintStream(System.out, true), language);
        var look = new SetupInterview.DeviceLook() {

            private final DeviceState state = new DeviceState();

            @Override
            public List<Found> found() throws InterruptedException {
                return SetupInterview.search(terminal);
            }

            @Override
            public String state(Draft draft, SetupKey key) throws InterruptedException {
                return state.of(draft, key);
            }
        };
        System.exit(new SetupCommand(terminal, Path.of("/"), look).run(words));
    }

    /// What drivers tell their log would stand between the questions.
    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /// Takes `--lang xx` out of `args`; otherwise as the environment says, and Indonesian where it says nothing else.
    static Language language(List<String> args, Map<String, String> environment) {
        int at = args.indexOf("--lang");
        String said = "";
        if (at >= 0 && at + 1 < args.size()) {
            said = args.get(at + 1);
            args.subList(at, at + 2).clear();
        } else {
            said = Objects.requireNonNullElse(environment.get("LANG"), "");
        }
        return said.startsWith("en") ? Language.ENGLISH : Language.INDONESIAN;
    }

    int run(List<String> args) throws InterruptedException {
        var rest = new ArrayList<>(args);
        if (rest.contains("--help") || rest.contains("-h")) {
            help();
            return DONE;
        }
        Path file = Path.of(option(rest, "--config").orElse(USUAL_FILE));
        try {
            SetupDesk desk = SetupDesk.of(file);
            return switch (rest.isEmpty() ? "" : rest.removeFirst()) {
                case "" -> interview(desk);
                case "--show" -> show(desk);
                case "--set" -> set(desk, rest);
                case "--again" -> again(desk);
                case "--unattended" -> unattended(desk, rest);
                default -> {
                    help();
                    yield WRONG;
                }
            };
        } catch (SetupTerminal.Gone gone) {
            terminal.line("Tidak ada yang disimpan.", "Nothing was saved.");
            return UNFINISHED;
        } catch (IOException cannot) {
            terminal.line("Tidak dapat dilanjutkan: " + cannot.getMessage() + ". Jalankan sebagai root.",
                    "Cannot go on: " + cannot.getMessage() + ". Run it as root.");
            return CANNOT;
        }
    }

    private static Optional<String> option(List<String> args, String name) {
        int at = args.indexOf(name);
        if (at < 0 || at + 1 >= args.size()) {
            return Optional.empty();
        }
        String value = args.get(at + 1);
        args.subList(at, at + 2).clear();
        return Optional.of(value);
    }

    private void help() {
        terminal.line("""
                mpp-kiosk-setup                 menanyakan tempat, mesin, alat, dan pusat
                mpp-kiosk-setup --show          menunjukkan yang tersimpan dan yang masih kurang
                mpp-kiosk-setup --set KUNCI NILAI   mengisi satu kunci, misalnya kiosk.name "Mesin 2"
                mpp-kiosk-setup --again         melupakan isian dan salinan terakhir yang baik
                mpp-kiosk-setup --unattended [BERKAS]   memakai site.toml dari /boot/mpp-kiosk atau flash disk
                Pilihan: --lang en, --config BERKAS""", """
                mpp-kiosk-setup                 asks for hall, machine, devices and centre
                mpp-kiosk-setup --show          shows what is kept and what is still missing
                mpp-kiosk-setup --set KEY VALUE sets one key, such as kiosk.name "Mesin 2"
                mpp-kiosk-setup --again         forgets what was set up, and the last good copies
                mpp-kiosk-setup --unattended [FILE]     takes site.toml from /boot/mpp-kiosk or a stick
                Options: --lang en, --config FILE""");
    }

    private int interview(SetupDesk desk) throws IOException, InterruptedException {
        terminal.line("Penyiapan kios MPP. Enter mempertahankan nilai dalam kurung siku.",
                "Setting up an MPP kiosk. Enter keeps what stands in brackets.");
        Draft draft = desk.draft();
        new SetupInterview(terminal, draft, look).hold();
        terminal.line("");
        terminal.line("Diperiksa:", "Checked:");
        SetupInterview.show(terminal, draft);
        if (!terminal.agrees(terminal.say("Simpan", "Save"))) {
            terminal.line("Tidak ada yang disimpan.", "Nothing was saved.");
            return UNFINISHED;
        }
        desk.save(draft.learned());
        return saved(desk);
    }

    private int saved(SetupDesk desk) {
        terminal.line("Disimpan di " + desk.file() + ".", "Saved in " + desk.file() + ".");
        return told(desk);
    }

    /// What the machine would do now.
    private int told(SetupDesk desk) {
        return switch (desk.atStart()) {
            case ConfigAtStart.Serving(var config) when config.source().passedOver().isEmpty() -> {
                terminal.line(
                        "Lengkap. Layar awal melanjutkan sendiri; kios yang sudah berjalan: systemctl restart kiosk",
                        "Complete. The first-run screen goes on by itself; a kiosk that runs already: systemctl"
                                + " restart kiosk");
                yield DONE;
            }
            case ConfigAtStart.Serving(var config) -> {
                terminal.line("Kios memakai salinan terakhir yang baik, karena:",
                        "The kiosk runs with its last good copies, because:");
                config.source().passedOver().forEach(terminal::line);
                yield WRONG;
            }
            case ConfigAtStart.FirstRun _ -> {
                terminal.line("Belum lengkap: mpp-kiosk-setup --show menunjukkan yang kurang.",
                        "Not complete: mpp-kiosk-setup --show tells what is missing.");
                yield UNFINISHED;
            }
            case ConfigAtStart.Faulty(var faults) -> {
                faults.forEach(terminal::line);
                yield WRONG;
            }
        };
    }

    private int show(SetupDesk desk) {
        SetupInterview.show(terminal, desk.draft());
        return told(desk);
    }

    private int set(SetupDesk desk, List<String> args) throws IOException {
        Optional<SetupKey> key = args.isEmpty() ? Optional.empty() : SetupKey.of(args.getFirst());
        if (args.size() != 2 || key.isEmpty()) {
            terminal.line("Yang boleh diisi: " + SetupKey.allPaths(), "Allowed: " + SetupKey.allPaths());
            return WRONG;
        }
        Draft draft = desk.draft();
        Optional<String> wrong = draft.set(key.get(), args.get(1));
        if (wrong.isPresent()) {
            terminal.line("key '" + key.get().path() + "': " + wrong.get());
            return WRONG;
        }
        desk.save(draft.learned());
        return saved(desk);
    }

    private int again(SetupDesk desk) throws IOException {
        desk.forget();
        terminal.line("Isian dilupakan; pendaftaran dan berkas warga tetap ada.",
                "What was set up is forgotten; the enrolment and citizens' parcels stay.");
        return DONE;
    }

    private int unattended(SetupDesk desk, List<String> args) throws IOException {
        var files = new SiteFiles(root, desk.data());
        List<Path> found = args.isEmpty() ? files.find() : args.stream().map(Path::of).toList();
        int worst = DONE;
        for (Path file : found) {
            worst = Math.max(worst, take(desk, files, file));
        }
        if (found.isEmpty()) {
            terminal.line("Tidak ada site.toml.", "There is no site.toml.");
        }
        return worst;
    }

    private int take(SetupDesk desk, SiteFiles files, Path file) throws IOException {
        return switch (desk.apply(file, files)) {
            case SetupDesk.Applied.Done(boolean wiped) -> {
                terminal.line(file + ": dipakai" + (wiped ? ", kode pendaftaran dihapus dari sana" : ""),
                        file + ": taken over" + (wiped ? ", and the enrolment code wiped from it" : ""));
                yield DONE;
            }
            case SetupDesk.Applied.CodeStays _ -> {
                terminal.line(
                        file + ": dipakai, tetapi kode pendaftaran masih ada di sana karena tidak dapat ditulisi. Hapus sendiri.",
                        file + ": taken over, but the enrolment code still stands there because it cannot be written to."
                                + " Delete it yourself.");
                yield CANNOT;
            }
            case SetupDesk.Applied.Before _ -> {
                terminal.line(file + ": sudah dipakai sebelumnya", file + ": was taken over before");
                yield DONE;
            }
            case SetupDesk.Applied.Not(var faults) -> {
                faults.forEach(terminal::line);
                yield WRONG;
            }
        };
    }
}
