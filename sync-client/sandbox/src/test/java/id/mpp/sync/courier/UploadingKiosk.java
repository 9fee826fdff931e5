package id.mpp.sync.courier;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.Timings;
import id.mpp.sync.http.CentralClock;
import id.mpp.sync.http.CentralHttp;
import id.mpp.sync.seal.Sha256;
import id.mpp.sync.spool.ParcelFile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/// For the benchmark: the courier's upload in a process of its own. Says what it cost (`CPU <seconds>`) after it was
/// warm, and what the digest costs that the courier takes before (`DIGEST <seconds>`).
final class UploadingKiosk {

    private static final int WARM_ROUNDS = 3;
    /// Nobody else waits for the line.
    static final Manners UNHURRIED = new Manners() {

        @Override
        public boolean standsAside() {
            return false;
        }

        @Override
        public boolean takesTurns() {
            return false;
        }
    };

    private UploadingKiosk() {
    }

    /// @param args
    ///            base address, file, rounds that count, folder
    public static void main(String[] args) throws Exception {
        var http = new CentralHttp(Timings.STANDARD, new CentralClock(Clock.systemUTC()));
        var upload = new Upload(URI.create(args[0]), http::send, new UploadNotes(Path.of(args[3])), Timings.STANDARD);
        Path file = Path.of(args[1]);
        var cpu = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int rounds = Integer.parseInt(args[2]);
        long began = 0;
        for (int i = -WARM_ROUNDS; i < rounds; i++) {
            if (i == 0) {
                began = cpu.getProcessCpuTime();
            }
            var parcel = new ParcelFile(ParcelId.at(Instant.now(), new Random()), ParcelKind.APPLICATION, file,
                    Files.size(file), "", 1, 0, Instant.EPOCH);
            if (!(upload.send(parcel, UNHURRIED) instanceof Upload.Outcome.Complete)) {
                throw new IllegalStateException("the upload did not arrive");
            }
            upload.forget(parcel.id());
        }
        System.out.println("CPU " + (cpu.getProcessCpuTime() - began) / 1e9);
        long digesting = cpu.getProcessCpuTime();
        for (int i = 0; i < rounds; i++) {
            Sha256.hexOf(file);
        }
        System.out.println("DIGEST " + (cpu.getProcessCpuTime() - digesting) / 1e9);
        http.close();
    }
}
