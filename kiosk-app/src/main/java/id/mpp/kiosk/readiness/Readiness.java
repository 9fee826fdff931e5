package id.mpp.kiosk.readiness;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Network;
import id.mpp.sync.NotAccepting;
import java.util.Optional;

/// How far a citizen can come with a service at this machine now.
public sealed interface Readiness {

    /// From the first question to the acknowledgement.
    record CanFinish() implements Readiness {
    }

    /// It can be begun; `why` says what comes later or elsewhere.
    record CanStart(Why why) implements Readiness {
    }

    /// A number for the counter, and the list of what to bring.
    record TicketOnly() implements Readiness {
    }

    /// It ends at a counter that gives no numbers now.
    ///
    /// @param startsHere
    ///            whether the form can be filled in and sent all the same; else there is only to read
    record CounterLater(Standing counter, boolean startsHere) implements Readiness {
    }

    /// Somebody has to see to this machine first.
    record NeedsStaff(Why why) implements Readiness {
    }

    enum Why {
        /// No network: kept here, sent later by itself.
        SENT_LATER,
        /// The scanner cannot be used: papers go to the counter.
        PAPERS_TO_COUNTER,
        /// The service itself ends at the counter.
        ENDS_AT_COUNTER,
        /// This machine cannot keep another application safely.
        CANNOT_KEEP
    }

    /// What it depends on.
    ///
    /// @param cannotKeep
    ///            why the spool takes nothing more ([id.mpp.sync.Spool#cannotAccept])
    /// @param counter
    ///            whether the service's counter gives numbers
    record Conditions(DeviceStatus scanner, Network network, Optional<NotAccepting> cannotKeep, Standing counter) {
    }

    /// Said is what stands most in the way: that nothing can be kept, then papers, then the network, then the counter,
    /// which an online service does not need. The printer is not asked: a number can always be shown on the screen.
    /// Neither are the readers: a NIK can always be typed.
    static Readiness of(ServiceDefinition service, Conditions now) {
        boolean numbers = now.counter().givesNumbers();
        if (!service.applicable()) {
            return numbers ? new TicketOnly() : new CounterLater(now.counter(), false);
        }
        if (now.cannotKeep().isPresent()) {
            return new NeedsStaff(Why.CANNOT_KEEP);
        }
        // Said first, because the citizen has to bring something for it.
        if (mayNeedScanner(service) && !Capabilities.works(now.scanner())) {
            return new CanStart(Why.PAPERS_TO_COUNTER);
        }
        if (now.network() instanceof Network.Offline) {
            return new CanStart(Why.SENT_LATER);
        }
        if (service.channel() != ServiceDefinition.Channel.HYBRID) {
            return new CanFinish();
        }
        return numbers ? new CanStart(Why.ENDS_AT_COUNTER) : new CounterLater(now.counter(), true);
    }

    private static boolean mayNeedScanner(ServiceDefinition service) {
        return service.requirements().stream().anyMatch(paper -> paper.how() == Requirement.How.SCANNED);
    }
}
