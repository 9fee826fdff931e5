package id.mpp.sync;

/// Why the spool takes no more parcels of a kind. What waits is still sent, and all of these end by themselves once
/// their cause is gone.
public sealed interface NotAccepting {

    /// Who has to see to it.
    KioskHealth.Mender mender();

    /// What is wrong and what to do next: one sentence for the log and for staff.
    String advice();

    /// No key to seal to: not enrolled yet, or every key the centre announced has run out.
    record NoSealingKey() implements NotAccepting {

        @Override
        public KioskHealth.Mender mender() {
            return KioskHealth.Mender.TECHNICIAN;
        }

        @Override
        public String advice() {
            return "no valid sealing key of the centre: enrol this kiosk, or let it reach the centre once";
        }
    }

    /// @param freeBytes
    ///            what is left on the disk
    /// @param neededBytes
    ///            from how much on parcels of this kind are taken again
    record DiskFull(long freeBytes, long neededBytes) implements NotAccepting {

        @Override
        public KioskHealth.Mender mender() {
            return KioskHealth.Mender.STAFF;
        }

        @Override
        public String advice() {
            return "only %d MB free, %d MB needed: let the line carry what waits, or export it to a USB stick"
                    .formatted(freeBytes >> 20, neededBytes >> 20);
        }
    }

    /// Mounted read-only, most often by the kernel after a fault of the disk.
    record DiskReadOnly() implements NotAccepting {

        @Override
        public KioskHealth.Mender mender() {
            return KioskHealth.Mender.TECHNICIAN;
        }

        @Override
        public String advice() {
            return "the disk takes no writing: export what waits, then have the disk checked";
        }
    }

    /// The disk answers with errors.
    ///
    /// @param what
    ///            the kind of the last error, never a path or a content
    record DiskTrouble(String what) implements NotAccepting {

        @Override
        public KioskHealth.Mender mender() {
            return KioskHealth.Mender.TECHNICIAN;
        }

        @Override
        public String advice() {
            return "the disk cannot be used (" + what + "): export what waits, then have the disk checked";
        }
    }
}
