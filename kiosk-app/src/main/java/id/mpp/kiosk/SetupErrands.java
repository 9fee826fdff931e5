package id.mpp.kiosk;

import id.mpp.device.DeviceSearch;
import id.mpp.device.DeviceSearch.Found;
import id.mpp.device.DeviceStatus;
import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.Subscription;
import id.mpp.kiosk.screen.firstrun.SetupWork;
import id.mpp.kiosk.setup.Draft;
import id.mpp.kiosk.setup.SetupKey;
import id.mpp.kiosk.setup.Turn;
import java.io.IOException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the pages of the first run cause in the world: one thing after the other on a thread of its own, answers
/// at home.
final class SetupErrands implements SetupWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SetupErrands.class);

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final SetupDesk desk;
    private final Draft draft;
    private final Executor home;
    private final Consumer<Turn> turner;
    private final Consumer<String> scanned;
    private final Runnable kept;
    private final ExecutorService away = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("mpp-first-run").factory());
    private volatile List<Found> found = List.of();
    private volatile Optional<Devices> devices = Optional.empty();
    private Optional<DevicesConfig> opened = Optional.empty();
    private Optional<Subscription> codes = Optional.empty();

    /// @param home
    ///            the FX thread
    /// @param turner
    ///            turns the picture; may block
    /// @param scanned
    ///            told at home what the machine's scanner reads
    /// @param kept
    ///            runs at home once the draft is on the disk and every port is free
    SetupErrands(SetupDesk desk, Executor home, Consumer<Turn> turner, Consumer<String> scanned, Runnable kept) {
        this.desk = desk;
        this.draft = desk.draft();
        this.home = home;
        this.turner = turner;
        this.scanned = scanned;
        this.kept = kept;
    }

    @Override
    public Draft draft() {
        return draft;
    }

    @Override
    public Optional<String> zone(String region) {
        return RegionTime.zone(region)
                .map(it -> it.getDisplayName(TextStyle.SHORT, INDONESIAN) + " (" + it + ")");
    }

    @Override
    public void turn(Turn turn) {
        away.execute(() -> turner.accept(turn));
    }

    @Override
    public void search(Runnable whenFound) {
        away.execute(() -> {
            try {
                found = new DeviceSearch(note -> LOG.info("Looking for devices: {}", note)).search();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            home.execute(whenFound);
        });
    }

    @Override
    public List<Choice> found(SetupKey address) {
        return found.stream().filter(it -> it.devices().contains(device(address)))
                .map(it -> new Choice(it.address(), it.name())).toList();
    }

    @Override
    public void reopen() {
        DevicesConfig wanted = DeviceState.config(draft);
        if (opened.equals(Optional.of(wanted))) {
            return;
        }
        opened = Optional.of(wanted);
        away.execute(() -> {
            closeDevices();
            Devices now = Devices.open(wanted);
            devices = Optional.of(now);
            codes = Optional.of(now.codeReader().onCode(code -> home.execute(() -> scanned.accept(code.text()))));
        });
    }

    @Override
    public DeviceStatus status(SetupKey address) {
        return devices.<DeviceStatus>map(all -> (switch (address) {
            case SCANNER -> all.scanner();
            case CARD_READER -> all.cardReader();
            case QR_SCANNER -> all.codeReader();
            default -> all.printer();
        }).status()).orElseGet(DeviceStatus.Starting::new);
    }

    private static String device(SetupKey address) {
        return switch (address) {
            case SCANNER -> Devices.SCANNER;
            case CARD_READER -> Devices.CARD_READER;
            case QR_SCANNER -> Devices.QR_SCANNER;
            default -> Devices.PRINTER;
        };
    }

    @Override
    public void save(Consumer<String> trouble) {
        var settings = draft.learned();
        away.execute(() -> {
            try {
                desk.save(settings);
                closeDevices();
                home.execute(kept);
            } catch (IOException cannot) {
                LOG.error("What was set up could not be kept", cannot);
                home.execute(() -> trouble.accept(String.valueOf(cannot.getMessage())));
            }
        });
    }

    private void closeDevices() {
        codes.ifPresent(Subscription::close);
        codes = Optional.empty();
        devices.ifPresent(Devices::close);
        devices = Optional.empty();
    }

    /// Ports are free soon after.
    @Override
    public void close() {
        away.execute(this::closeDevices);
        away.shutdown();
    }
}
