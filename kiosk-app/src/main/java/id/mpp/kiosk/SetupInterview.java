package id.mpp.kiosk;

import id.mpp.device.DeviceSearch;
import id.mpp.device.DeviceSearch.Found;
import id.mpp.device.Devices;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.service.Question.Level;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks a technician at a terminal what makes this machine the kiosk of a hall. Each answer is judged at once; an empty
/// line keeps what stands in brackets.
final class SetupInterview {

    private static final int MOST_SHOWN = 12;
    private static final String NONE = "0";

    private final SetupTerminal terminal;
    private final Draft draft;
    private final DeviceLook look;
    private final Regions regions = new Regions();

    /// How a device answers at an address, in a line.
    interface DeviceLook {
        List<Found> found() throws InterruptedException;

        /// @param key
        ///            of its address
        String state(Draft draft, SetupKey key) throws InterruptedException;
    }

    SetupInterview(SetupTerminal terminal, Draft draft, DeviceLook look) {
        this.terminal = terminal;
        this.draft = draft;
        this.look = look;
    }

    static List<Found> search(SetupTerminal terminal) throws InterruptedException {
        return new DeviceSearch(note -> terminal.line("  # " + note)).search();
    }

    /// @throws IOException
    ///             when whoever answers has gone; nothing was written
    void hold() throws IOException, InterruptedException {
        head("1. Tempat", "1. Hall");
        askRegion();
        ask(SetupKey.SITE_NAME, "Nama tempat, seperti pada papan nama", "Name of the hall, as on its sign",
                draft.value(SetupKey.REGION).flatMap(this::regionName).map(it -> "MPP " + it));
        draft.value(SetupKey.REGION).flatMap(this::code).flatMap(RegionTime::zone).ifPresent(
                zone -> terminal.line("   Zona waktu menurut wilayah: " + zone, "   Time zone of the region: " + zone));
        head("2. Mesin", "2. Machine");
        ask(SetupKey.KIOSK_NAME, "Nama mesin ini di pusat dan di tiket", "Name of this machine at the centre and on"
                + " tickets", Optional.of("Mesin 1"));
        askTurn();
        head("3. Alat", "3. Devices");
        askDevices();
        head("4. Pusat", "4. Centre");
        ask(SetupKey.CENTRAL, "Alamat layanan pusat, https://…", "Address of the central service, https://…",
                Optional.empty());
        ask(SetupKey.ENROLMENT_CODE, "Kode pendaftaran dari admin pusat (kosong: nanti di layar kios)",
                "Enrolment code from the centre's administrator (empty: later, on the kiosk's screen)",
                Optional.empty());
    }

    private void head(String indonesian, String english) {
        terminal.line("");
        terminal.line(indonesian, english);
    }

    private void askRegion() throws IOException {
        if (isFixed(SetupKey.REGION)) {
            return;
        }
        String question = terminal.say("Kabupaten atau kota (ketik sebagian namanya, atau kodenya)",
                "Regency or city (type part of its name, or its code)");
        while (true) {
            String typed = terminal.ask(question, draft.value(SetupKey.REGION));
            if (typed.isEmpty()) {
                continue;
            }
            Optional<String> meant = code(typed).or(() -> Optional.empty());
            if (meant.isEmpty()) {
                meant = chooseRegion(typed);
            }
            if (meant.isPresent() && take(SetupKey.REGION, meant.get())) {
                terminal.line("   " + meant.get() + "  " + String.join(", ", regions.path(meant.get())));
                return;
            }
        }
    }

    private Optional<String> chooseRegion(String typed) throws IOException {
        List<Regions.Region> found = regions.search("", Level.REGENCY, typed).stream()
                .filter(it -> Regions.depth(it.code()) == 2).limit(MOST_SHOWN).toList();
        if (found.isEmpty()) {
            terminal.line("   Tidak ada kabupaten atau kota bernama demikian.",
                    "   There is no regency or city of that name.");
            return Optional.empty();
        }
        String number = terminal.choose(terminal.say("Nomor (0: cari lagi)", "Number (0: search again)"),
                found.stream().map(it -> it.name() + ", " + regions.name(Regions.parent(it.code())).orElse("")
                        + "  (" + it.code() + ")").toList(),
                Optional.of("1"));
        return at(found, number).map(Regions.Region::code);
    }

    private Optional<String> code(String codeOrName) {
        return Regions.depth(codeOrName) <= 2 && regions.name(codeOrName).isPresent()
                ? Optional.of(codeOrName)
                : regions.regency(codeOrName);
    }

    private Optional<String> regionName(String codeOrName) {
        return code(codeOrName).flatMap(regions::name);
    }

    private void askTurn() throws IOException {
        if (isFixed(SetupKey.TURN)) {
            return;
        }
        List<Turn> turns = Arrays.asList(Turn.values());
        List<String> words = Stream.of(terminal.say("apa adanya", "as it is"), terminal.say("ke kiri", "left"),
                terminal.say("ke kanan", "right"), terminal.say("terbalik", "inverted")).toList();
        String before = draft.value(SetupKey.TURN).flatMap(Turn::of).map(it -> String.valueOf(it.ordinal() + 1))
                .orElse("1");
        while (true) {
            Optional<Turn> turn = at(turns, terminal.choose(terminal.say("Gambar diputar", "Picture is turned"), words,
                    Optional.of(before)));
            if (turn.isPresent() && take(SetupKey.TURN, turn.get().word())) {
                return;
            }
        }
    }

    private void askDevices() throws IOException, InterruptedException {
        terminal.line("   Mencari alat, beberapa detik …", "   Looking for devices, some seconds …");
        List<Found> found = look.found();
        askDevice(SetupKey.PRINTER, Devices.PRINTER, "Pencetak tiket", "Ticket printer", found);
        if (draft.value(SetupKey.PRINTER).isPresent()) {
            ask(SetupKey.PAPER, "Lebar kertas, 80mm atau 58mm", "Width of the paper, 80mm or 58mm",
                    Optional.of("80mm"));
            ask(SetupKey.PRINTER_MODEL, "Model: " + String.join(", ", PrinterProfiles.known()), "Model: "
                    + String.join(", ", PrinterProfiles.known()), Optional.of(PrinterProfiles.GENERIC));
        }
        askDevice(SetupKey.SCANNER, Devices.SCANNER, "Pemindai dokumen", "Document scanner", found);
        askDevice(SetupKey.CARD_READER, Devices.CARD_READER, "Pembaca KTP-el", "Card reader", found);
        askDevice(SetupKey.QR_SCANNER, Devices.QR_SCANNER, "Pembaca QR", "QR scanner", found);
    }

    private void askDevice(SetupKey key, String device, String indonesian, String english, List<Found> all)
            throws IOException, InterruptedException {
        if (isFixed(key)) {
            return;
        }
        List<Found> found = all.stream().filter(it -> it.devices().contains(device)).toList();
        terminal.line(" " + indonesian, " " + english);
        String question = terminal.say("Nomor, alamat, atau 0 bila tidak ada",
                "Number, address, or 0 if there is none");
        while (true) {
            String typed = terminal.choose(question, found.stream().map(it -> it.name().isEmpty()
                    ? it.address()
                    : it.address() + "  " + it.name()).toList(), draft.value(key).or(() -> Optional.of(NONE)));
            if (typed.equals(NONE)) {
                draft.set(key, "");
                return;
            }
            if (take(key, at(found, typed).map(Found::address).orElse(typed))) {
                terminal.line("   " + look.state(draft, key));
                return;
            }
        }
    }

    private void ask(SetupKey key, String indonesian, String english, Optional<String> usual) throws IOException {
        if (isFixed(key)) {
            return;
        }
        while (true) {
            String typed = terminal.ask(terminal.say(indonesian, english), draft.value(key).or(() -> usual));
            if (typed.isEmpty() || take(key, typed)) {
                return;
            }
        }
    }

    private boolean take(SetupKey key, String value) {
        Optional<String> wrong = draft.set(key, value);
        wrong.ifPresent(why -> terminal.line("   " + key.path() + ": " + why));
        return wrong.isEmpty();
    }

    private boolean isFixed(SetupKey key) {
        if (draft.isFixed(key)) {
            terminal.line("   " + key.path() + " = " + draft.value(key).orElse("")
                    + terminal.say("  (tertulis di kiosk.toml)", "  (stands in kiosk.toml)"));
        }
        return draft.isFixed(key);
    }

    private static <T> Optional<T> at(List<T> choices, String number) {
        return number.matches("[1-9][0-9]?") && Integer.parseInt(number) <= choices.size()
                ? Optional.of(choices.get(Integer.parseInt(number) - 1))
                : Optional.empty();
    }

    /// What stands where, for whoever looks it over. The code is told as present only.
    static void show(SetupTerminal terminal, Draft draft) {
        Map<SetupKey, String> faults = draft.faults();
        for (SetupKey key : SetupKey.values()) {
            String value = draft.value(key).map(it -> key == SetupKey.ENROLMENT_CODE ? "********" : it)
                    .orElse(terminal.say("(kosong)", "(empty)"));
            String from = draft.isFixed(key) ? "  kiosk.toml" : "";
            String fault = faults.containsKey(key) ? "  ! " + faults.get(key) : "";
            terminal.line(String.format("  %-22s %s%s%s", key.path(), value, from, fault));
        }
    }
}
