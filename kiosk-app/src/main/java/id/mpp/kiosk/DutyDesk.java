package id.mpp.kiosk;

import id.mpp.device.printer.PrintOutcome;
import id.mpp.device.printer.TicketPrinter;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.queue.Edition;
import id.mpp.kiosk.queue.TicketFate;
import id.mpp.kiosk.queue.TicketOffice;
import id.mpp.kiosk.queue.TicketPapers;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Export;
import id.mpp.sync.Spool;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what staff want done. Blocks on disk, printer and stick: not for the FX thread.
final class DutyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DutyDesk.class);

    private final SyncClient sync;
    private final TicketOffice office;
    private final TicketPapers papers;
    private final TicketPrinter printer;
    private final KeptPause kept;
    private final Function<String, Optional<ServiceDefinition>> services;

    /// @param services
    ///            by id
    DutyDesk(SyncClient sync, TicketOffice office, TicketPapers papers, TicketPrinter printer, KeptPause kept,
            Function<String, Optional<ServiceDefinition>> services) {
        this.sync = sync;
        this.office = office;
        this.papers = papers;
        this.printer = printer;
        this.kept = kept;
        this.services = services;
    }

    /// @param stick
    ///            where one is mounted
    DutyOutcome carryOut(DutyAct act, Optional<Path> stick) {
        return switch (act) {
            case DutyAct.Pause(var why) -> pause(act, Optional.of(why));
            case DutyAct.Resume _ -> pause(act, Optional.empty());
            case DutyAct.VoidNumber(var ticketId, _) -> of(act,
                    office.revoke(ticketId) || office.settle(ticketId, TicketFate.VOID));
            case DutyAct.SettleNumber(var ticketId, _) -> of(act, office.settle(ticketId, TicketFate.PRINTED));
            case DutyAct.Reprint(var ticketId, _) -> reprint(act, ticketId);
            case DutyAct.GivePriority _ -> of(act, true); // given as to any citizen
            case DutyAct.TryAgain _ -> tryAgain(act);
            case DutyAct.Export _ -> stick.map(folder -> export(act, folder))
                    .orElseGet(() -> new DutyOutcome(act, Result.REFUSED, 0, "NO_STICK"));
        };
    }

    private static DutyOutcome of(DutyAct act, boolean done) {
        return new DutyOutcome(act, done ? Result.DONE : Result.REFUSED);
    }

    private DutyOutcome pause(DutyAct act, Optional<PauseReason> why) {
        try {
            kept.keep(why);
            return new DutyOutcome(act, Result.DONE);
        } catch (IOException diskTrouble) {
            LOG.error("That staff paused the machine cannot be kept", diskTrouble);
            return new DutyOutcome(act, Result.FAILED);
        }
    }

    private DutyOutcome reprint(DutyAct act, UUID ticketId) {
        Optional<Slip> slip = office.slipOf(ticketId, services);
        if (slip.isEmpty()) {
            return new DutyOutcome(act, Result.REFUSED);
        }
        if (!printer.status().usable()) {
            return new DutyOutcome(act, Result.FAILED, 0, "PRINTER");
        }
        Optional<Edition> edition = office.printing(slip.get());
        if (edition.isEmpty()) {
            return new DutyOutcome(act, Result.FAILED);
        }
        PrintOutcome outcome = printer.print(papers.of(slip.get(), Optional.empty(), edition.get())).outcome().join();
        return switch (outcome) {
            case PrintOutcome.Printed _ -> new DutyOutcome(act, Result.DONE);
            case PrintOutcome.NotPrinted _ -> new DutyOutcome(act, Result.FAILED, 0, "PRINTER");
            case PrintOutcome.Uncertain _ -> new DutyOutcome(act, Result.FAILED, 0, "UNCERTAIN");
        };
    }

    private DutyOutcome tryAgain(DutyAct act) {
        int again = 0;
        boolean refused = false;
        for (Spool.SetAside one : sync.spool().setAside()) {
            try {
                if (!one.code().equals(Spool.SetAside.DAMAGED) && sync.spool().tryAgain(one.id())) {
                    again++;
                }
            } catch (SyncException diskTrouble) {
                LOG.warn("A set-aside parcel cannot be tried again: {}", diskTrouble.getMessage());
                refused = true;
            }
        }
        return new DutyOutcome(act, refused ? Result.FAILED : Result.DONE, again, "");
    }

    /// A stick that comes back brings the centre's word for what was on it: that is heard first, and goes no
    /// second time.
    private DutyOutcome export(DutyAct act, Path stick) {
        int arrived = sync.readAcknowledgement(stick).join().removed();
        Export export = sync.exportTo(stick).join();
        int there = export.written() + export.alreadyThere();
        if (arrived > 0 && there == 0 && export.trouble().isEmpty()) {
            return new DutyOutcome(act, Result.DONE, arrived, DutyOutcome.ALL_ARRIVED);
        }
        return export.trouble().map(why -> new DutyOutcome(act, Result.FAILED, export.left(), why.name()))
                .orElseGet(() -> new DutyOutcome(act, Result.DONE, there, ""));
    }
}
