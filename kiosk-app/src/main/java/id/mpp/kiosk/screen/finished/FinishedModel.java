package id.mpp.kiosk.screen.finished;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.journey.Receipt;
import id.mpp.kiosk.journey.ReceiptPaper;
import id.mpp.kiosk.journey.Slip;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.Ticket;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Presence;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the citizen takes home: a receipt, a ticket, or both; and what happens from here.
final class FinishedModel {

    /// What comes next, in order.
    enum Next {
        /// The application is kept; whether it has arrived yet is said with it.
        RECEIVED,
        /// Wait for the number.
        CALLED,
        /// Nothing was sent: go to the counter with the papers.
        BRING,
        /// Officers look at it.
        CHECKED,
        /// With what is to be brought.
        COLLECT
    }

    private final Supplier<DeviceStatus> printer;
    private Optional<Step.Finished> step = Optional.empty();

    /// @param printer
    ///            as last seen; must not wait
    FinishedModel(Supplier<DeviceStatus> printer) {
        this.printer = printer;
    }

    void arrive(Step.Finished arrived) {
        step = Optional.of(arrived);
    }

    Optional<ServiceDefinition> service() {
        return step.map(Step.Finished::service);
    }

    Optional<Receipt> receipt() {
        return step.flatMap(Step.Finished::receipt);
    }

    Optional<Ticket> ticket() {
        return step.flatMap(Step.Finished::ticket);
    }

    Optional<Slip> slip() {
        return step.flatMap(Step.Finished::slip).map(HeldSlip::slip);
    }

    boolean several() {
        return slip().filter(it -> !it.single()).isPresent();
    }

    /// What became of the wish to have on paper what is only a photo.
    ReceiptPaper.State copy() {
        return step.flatMap(Step.Finished::slip).map(it -> it.copy().state()).orElse(ReceiptPaper.State.UNASKED);
    }

    /// What is only a photo may be printed, now that the printer works; or is spoken of because somebody wanted it.
    boolean speaksOfCopy() {
        return slip().isPresent() && !onPaper() && (printerWorks() || copy() != ReceiptPaper.State.UNASKED);
    }

    boolean mayCopy() {
        return speaksOfCopy() && printerWorks() && copy() != ReceiptPaper.State.PRINTING
                && paper().state() != ReceiptPaper.State.PRINTING;
    }

    /// On paper, so that it lies below the screen.
    boolean onPaper() {
        return step.flatMap(Step.Finished::slip).filter(HeldSlip::paper).isPresent();
    }

    boolean surveyed() {
        return step.filter(Step.Finished::surveyed).isPresent();
    }

    boolean delivered() {
        return step.filter(Step.Finished::delivered).isPresent();
    }

    List<Next> next() {
        var next = new ArrayList<Next>();
        boolean sent = receipt().isPresent();
        if (sent) {
            next.add(Next.RECEIVED);
        }
        slip().ifPresent(slip -> slip.turns().forEach(_ -> next.add(Next.CALLED)));
        next.addAll(sent ? List.of(Next.CHECKED, Next.COLLECT) : List.of(Next.BRING));
        return List.copyOf(next);
    }

    /// Where to go: the counter on the ticket, else what is known of the agency; empty when neither says.
    Optional<String> counter(Language language) {
        return ticket().flatMap(Ticket::counter)
                .or(() -> service().flatMap(it -> it.agency().words().find(language, "counter")));
    }

    /// How long the officers take, as published.
    Optional<String> time(Language language) {
        return service().flatMap(it -> it.words().find(language, "time")
                .or(() -> it.words().find(Language.INDONESIAN, "time")));
    }

    /// Whether that time is a typical one and not this hall's signed standard.
    boolean timeIsExample() {
        return service().filter(it -> it.standard().examples().contains("time")).isPresent();
    }

    /// The address in the code by which anybody verifies the receipt.
    Optional<String> proof() {
        return receipt().flatMap(it -> it.said().proof());
    }

    /// The queue on a phone: the ticket's paper has its own code, and two codes on one page confuse people and cameras.
    Optional<String> followUrl() {
        return proof().isPresent() || onPaper() || several() ? Optional.empty() : ticket().flatMap(Ticket::followUrl);
    }

    /// The receipt on paper.
    ReceiptPaper paper() {
        return step.map(Step.Finished::paper).orElse(ReceiptPaper.UNASKED);
    }

    boolean printerWorks() {
        return printer.get().usable();
    }

    /// Whether a receipt may be printed now.
    boolean mayPrint() {
        return receipt().isPresent() && printerWorks() && paper().state() != ReceiptPaper.State.PRINTING
                && copy() != ReceiptPaper.State.PRINTING;
    }

    /// Names of the papers to bring that were not scanned here.
    List<String> toBring(Language language) {
        return receipt().stream().flatMap(it -> it.said().toBring().stream())
                .flatMap(id -> service().stream().map(it -> it.words().say(language, "document." + id + ".name")))
                .toList();
    }

    /// When its counter is open.
    Optional<Presence> presence() {
        return receipt().map(it -> it.said().presence());
    }

    boolean originals() {
        return receipt().filter(it -> it.said().originals()).isPresent();
    }

    void clear() {
        step = Optional.empty();
    }
}
