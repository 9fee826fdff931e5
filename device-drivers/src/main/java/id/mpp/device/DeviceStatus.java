package id.mpp.device;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// How a device is. A fault is a status, never an exception: unplugging a printer is an ordinary day in a hall.
public sealed interface DeviceStatus {

    /// Being opened for the first time; nothing is known yet.
    record Starting() implements DeviceStatus {
    }

    /// Works now. `warnings` are things somebody should see to before it stops.
    record Ready(Set<Warning> warnings) implements DeviceStatus {
        public Ready {
            warnings = Set.copyOf(warnings);
        }
    }

    /// Works, and is at it.
    record Busy() implements DeviceStatus {
    }

    /// There, but a person has to do something first: see [Cause#mender()].
    record NeedsAttention(Cause cause) implements DeviceStatus {
    }

    /// Not there: unplugged, switched off or never configured. `nextTry` is how long until it is looked for again.
    record Absent(String why, Duration nextTry) implements DeviceStatus {
    }

    /// Closed by us, for good.
    record Closed() implements DeviceStatus {
    }

    /// May work be given to it?
    default boolean usable() {
        return this instanceof Ready || this instanceof Busy;
    }

    /// Who has to see to it, now or soon; nobody while all is well or it may still come by itself.
    default Optional<Mender> mender() {
        return switch (this) {
            case Ready(var warnings) -> warnings.contains(Warning.PAPER_LOW)
                    ? Optional.of(Mender.STAFF)
                    : Optional.empty();
            case NeedsAttention(var cause) -> Optional.of(cause.mender());
            case Absent _ -> Optional.of(Mender.TECHNICIAN);
            case Starting _,Busy _,Closed _ -> Optional.empty();
        };
    }

    enum Warning {
        /// The roll ends soon; staff.
        PAPER_LOW,
        /// The secure access module of the card reader is missing, not set up or refuses: a card is seen but cannot be
        /// read; technician.
        SAM_UNUSABLE
    }

    /// Who can mend it.
    enum Mender {
        CITIZEN, STAFF, TECHNICIAN
    }

    /// Why a device needs a person.
    enum Cause {
        PAPER_OUT(Mender.STAFF),
        COVER_OPEN(Mender.STAFF),
        CUTTER_BLOCKED(Mender.STAFF),
        PAPER_JAM(Mender.STAFF),
        /// Too hot; it goes on by itself when it has cooled down.
        OVERHEATED(Mender.STAFF),
        /// The feeder is empty or nothing lies on the glass.
        NO_DOCUMENT(Mender.CITIZEN),
        /// Two sheets went through the feeder at once: lay them in again.
        DOUBLE_FEED(Mender.CITIZEN),
        /// Switched off line by its own button, or the button is held.
        OFFLINE(Mender.STAFF),
        /// The device refuses for a reason of its own that only service can clear.
        HARDWARE_FAULT(Mender.TECHNICIAN),
        /// Silent, or not speaking its protocol: wrong device on the port, wrong speed, stuck firmware.
        NOT_ANSWERING(Mender.TECHNICIAN),
        /// Another program holds it: a device has one owner.
        IN_USE(Mender.TECHNICIAN),
        /// No room on the disk for what it delivers.
        NO_ROOM(Mender.TECHNICIAN),
        /// The program that stands between us and the device (pcscd, scanimage) is not there.
        SERVICE_MISSING(Mender.TECHNICIAN);

        private final Mender mender;

        Cause(Mender mender) {
            this.mender = mender;
        }

        public Mender mender() {
            return mender;
        }
    }
}
