package id.mpp.kiosk.screen.service;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.screen.service.Ability.Doing;
import id.mpp.kiosk.screen.service.Ability.State;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One service: what to publish, which part is open, what can be done here now.
final class ServiceModel {

    /// What the primary button does.
    enum Primary {
        APPLY, CONTINUE, TICKET
    }

    enum Note {
        NOTHING,
        /// Done at the counter, a number can be had.
        ONLY_TICKET,
        /// Done at the counter, and that gives no numbers now.
        COUNTER_CLOSED,
        /// The application can be sent now; only the counter gives no numbers.
        ONLY_COUNTER_WAITS,
        /// No application can be kept, a number can be had.
        NEEDS_STAFF,
        /// Neither.
        NEEDS_STAFF_ONLY
    }

    private final Function<ServiceDefinition, Readiness> readiness;
    private final Function<ServiceDefinition, Standing> counter;
    private final Supplier<Capabilities> capabilities;
    private Step.@Nullable Reading step;
    private Optional<Part> open = Optional.of(Part.REQUIREMENTS);

    ServiceModel(Function<ServiceDefinition, Readiness> readiness, Function<ServiceDefinition, Standing> counter,
            Supplier<Capabilities> capabilities) {
        this.readiness = readiness;
        this.counter = counter;
        this.capabilities = capabilities;
    }

    /// Another service opens at its first part; the same one is found as it was left.
    void arrive(Step.Reading arrived) {
        if (step == null || !step.service().id().equals(arrived.service().id())) {
            open = Optional.of(Part.REQUIREMENTS);
        }
        step = arrived;
    }

    private Step.Reading step() {
        if (step == null) {
            throw new IllegalStateException("no service is read");
        }
        return step;
    }

    ServiceDefinition service() {
        return step().service();
    }

    Place from() {
        return step().from();
    }

    boolean unknownCode() {
        return step().notice() == Notice.UNKNOWN_CODE;
    }

    Primary primary() {
        if (step().begun().isPresent()) {
            return Primary.CONTINUE;
        }
        return service().applicable() ? Primary.APPLY : Primary.TICKET;
    }

    /// A number is offered beside the primary button, unless it is what the primary button gives.
    boolean ticketBeside() {
        return primary() != Primary.TICKET;
    }

    /// How it stands with numbers for the counter.
    Standing counter() {
        return counter.apply(service());
    }

    /// A number can be had now.
    boolean givesNumbers() {
        return counter().givesNumbers();
    }

    /// What has to be said before anything is begun.
    Note note() {
        if (needsStaff()) {
            return givesNumbers() ? Note.NEEDS_STAFF : Note.NEEDS_STAFF_ONLY;
        }
        if (onlyTicket()) {
            return givesNumbers() ? Note.ONLY_TICKET : Note.COUNTER_CLOSED;
        }
        return givesNumbers() ? Note.NOTHING : Note.ONLY_COUNTER_WAITS;
    }

    /// This machine can keep no application now.
    boolean needsStaff() {
        return readiness.apply(service()) instanceof Readiness.NeedsStaff;
    }

    /// Nothing about this service is done here but drawing a number.
    boolean onlyTicket() {
        return !service().applicable();
    }

    List<Ability> abilities() {
        Capabilities now = capabilities.get();
        boolean keeps = !needsStaff();
        return List.of(new Ability(Doing.FILL_IN, keeps ? State.CAN : State.NOT_NOW),
                new Ability(Doing.SCAN, scanning(now, keeps)),
                new Ability(Doing.SEND, sending(now, keeps)),
                new Ability(Doing.PRINT, now.prints() ? State.CAN : State.ON_SCREEN),
                new Ability(Doing.COLLECT, State.AT_COUNTER));
    }

    private State scanning(Capabilities now, boolean keeps) {
        if (service().requirements().stream().noneMatch(paper -> paper.how() == Requirement.How.SCANNED)) {
            return State.NOT_NEEDED;
        }
        if (!now.scans()) {
            return State.AT_COUNTER;
        }
        return keeps ? State.CAN : State.NOT_NOW;
    }

    private static State sending(Capabilities now, boolean keeps) {
        if (!keeps) {
            return State.NOT_NOW;
        }
        return now.sends() ? State.CAN : State.LATER;
    }

    /// Whether everything but fetching the result can be done here now.
    boolean allHere() {
        return abilities().stream().filter(ability -> ability.doing() != Doing.COLLECT)
                .allMatch(ability -> ability.state() == State.CAN || ability.state() == State.NOT_NEEDED);
    }

    /// Any of the six.
    boolean anyExample() {
        return Part.SIX.stream().anyMatch(this::isExample);
    }

    /// A typical value, not this hall's signed standard.
    boolean isExample(Part part) {
        return service().standard().examples().contains(part.exampleName());
    }

    boolean isOpen(Part part) {
        return open.filter(part::equals).isPresent();
    }

    /// Opens a part and closes the others; closes it when it was open.
    void toggle(Part part) {
        open = isOpen(part) ? Optional.empty() : Optional.of(part);
    }

    /// The parts in turn, where there is no room for all: first the six, then what stands behind the link.
    List<Part> pages() {
        return Stream.concat(Part.SIX.stream(), others().stream()).toList();
    }

    /// Of the eight behind the link those that this service has.
    List<Part> others() {
        return Part.EIGHT.stream().filter(this::isSaid).toList();
    }

    private boolean isSaid(Part part) {
        return part == Part.LEGAL_BASIS
                ? service().standard().legalBasis().isPresent()
                : service().words().find(Language.INDONESIAN, part.textKey()).isPresent();
    }

    /// Behind the link: the eight are shown and not the six.
    boolean isFull() {
        return open.filter(Part.EIGHT::contains).isPresent();
    }

    void showFull() {
        open = others().stream().findFirst();
    }

    void showMain() {
        open = Optional.of(Part.REQUIREMENTS);
    }

    /// The rules are not what they were: the service says since when and how.
    boolean hasChanged() {
        return service().particulars().changed().isPresent();
    }

    Part turnedTo() {
        return open.orElse(Part.REQUIREMENTS);
    }

    /// So many pages on, or back when negative, among these.
    void turn(int by, List<Part> pages) {
        int wanted = pages.indexOf(turnedTo()) + by;
        open = Optional.of(pages.get(Math.clamp(wanted, 0, pages.size() - 1)));
    }

    void clear() {
        step = null;
        open = Optional.of(Part.REQUIREMENTS);
    }
}
