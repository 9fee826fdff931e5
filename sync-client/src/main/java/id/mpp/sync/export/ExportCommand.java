package id.mpp.sync.export;

import id.mpp.sync.Export;
import id.mpp.sync.SyncException;
import id.mpp.sync.enrolment.EnrolmentRecord;
import id.mpp.sync.spool.Disk;
import id.mpp.sync.spool.FolderSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// For a technician at a machine whose kiosk does not run, or does: copies the waiting parcels to a stick and touches
/// nothing here. Acknowledgements are read back by the kiosk itself.
public final class ExportCommand {

    private ExportCommand() {
    }

    /// @param arguments
    ///            the kiosk's data folder, and where the stick is mounted
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /// 0 when everything that waits is on the stick.
    static int run(String... arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: export <data folder of the kiosk> <folder where the stick is mounted>");
            return 2;
        }
        Path data = Path.of(arguments[0]);
        try {
            Optional<EnrolmentRecord> record = EnrolmentRecord.read(data.resolve("enrolment"));
            if (record.isEmpty()) {
                System.err.println("This kiosk is not enrolled: " + data);
                return 1;
            }
            var stick = new Stick(Disk.LOCAL, Disk.REMOVABLE, Path.of(arguments[1]), record.get().kioskId());
            Export export = stick.take(FolderSpool.lookInto(data), Clock.systemUTC().instant());
            System.out.printf("%d written, %d were there, %d left%s%n", export.written(), export.alreadyThere(),
                    export.left(), export.trouble().map(it -> ": " + it).orElse(""));
            return export.trouble().isPresent() ? 1 : 0;
        } catch (IOException | SyncException e) {
            System.err.println("The parcels in " + data + " cannot be read: " + e.getMessage());
            return 1;
        }
    }
}
