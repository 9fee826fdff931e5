package id.mpp.demo;

import id.mpp.device.Devices;
import id.mpp.device.DevicesConfig;
import id.mpp.device.printer.PaperWidth;
import id.mpp.device.printer.PrinterProfiles;
import id.mpp.kiosk.Alarms;
import id.mpp.kiosk.Kiosk;
import id.mpp.kiosk.KioskConfig;
import id.mpp.kiosk.Session;
import id.mpp.kiosk.Site;
import id.mpp.kiosk.Timings;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.journey.Booking;
import id.mpp.kiosk.journey.CheckInEvent;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.opening.Counters;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Network;
import id.mpp.sync.SyncClients;
import id.mpp.sync.SyncConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A kiosk without screens in a process of its own: one citizen takes one number, ordinary or booked, and it is
/// printed. It ends by itself once the number's fate lies in the spool, or falls dead as soon as its book has so
/// many lines.
final class PrintingKiosk {

    static final String SERVICE = "dukcapil.akta-lahir";
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private PrintingKiosk() {
    }

    /// @param arguments
    ///            the centre's address, the data folder, the printer's address, a booking's code or `-`, and how many
    ///            lines the book may have, 0 for any
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        int mostLines = Integer.parseInt(arguments[4]);
        int linesBefore = lines(data).size();
        var sync = new SyncConfig(URI.create(arguments[0]), data.resolve("sync"), Optional.empty(), "Kios uji");
        var config = new KioskConfig(
                new Site("MPP Kabupaten Sragen", "33.14", "Kabupaten Sragen", ZONE, "lantai 1", ""), "Mesin 2", sync,
                data, Optional.empty(),
                new DevicesConfig(Optional.of(arguments[2]), PrinterProfiles.GENERIC, PaperWidth.MM_80,
                        Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(10)),
                new KioskConfig.Screen(false, OptionalInt.empty(), OptionalInt.empty(), Language.INDONESIAN));
        ServiceDefinition service = ServiceFolders.bundled().catalog().service(SERVICE).orElseThrow();
        var home = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("home").factory());
        Devices devices = Devices.open(config.devices());
        var ready = new CountDownLatch(1);
        devices.printer().onStatus(status -> {
            if (status.usable()) {
                ready.countDown();
            }
        });
        ready.await();
        var centre = SyncClients.open(sync, Clock.systemUTC());
        // who asks before the centre was heard gets a number of this machine's own series, without a code on its paper
        var heard = new CountDownLatch(1);
        centre.onNetwork(network -> {
            if (network instanceof Network.Online) {
                heard.countDown();
            }
        });
        heard.await();
        Kiosk kiosk = home.submit(() -> new Kiosk(config, Timings.ofHall(), devices, centre,
                id -> Optional.of(service).filter(it -> it.id().equals(id)), Counters.always(ZONE),
                new Kiosk.Screenside(home, () -> Thread.currentThread().getName().equals("home"),
                        Alarms.on(home, home), () -> Language.INDONESIAN),
                Clock.systemUTC())).get();
        home.execute(() -> takeNumber(kiosk.session(), service, arguments[3]));
        while (true) {
            List<String> now = lines(data);
            if (mostLines > 0 && now.size() >= mostLines) {
                Runtime.getRuntime().halt(1);
            }
            if (now.stream().skip(linesBefore).anyMatch(line -> line.contains(" reported "))) {
                Runtime.getRuntime().halt(0);
            }
            Thread.onSpinWait();
        }
    }

    private static void takeNumber(Session session, ServiceDefinition service, String booking) {
        if (!booking.equals("-")) {
            session.tell(new CheckInEvent.BookingShown(new Booking(booking)));
            return;
        }
        session.tell(new Event.ServiceChosen(service));
        session.tell(new Event.TicketAsked());
        session.tell(new Event.QueueChosen(false));
    }

    /// Of the book of numbers, whole ones only.
    static List<String> lines(Path data) throws IOException {
        Path book = data.resolve("tickets.journal");
        if (!Files.exists(book)) {
            return List.of();
        }
        String text = Files.readString(book);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }
}
