package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the citizen is, holding exactly what is known by then. One screen shows one kind of step.
public sealed interface Step {

    /// Is this the page of `before`, on which only more has become known: the centre has the application, a card lies
    /// on the reader? A finger on its way to a button then still means that button.
    default boolean isSamePageAs(Step before) {
        return false;
    }

    record Welcome(Notice notice) implements Step {
    }

    record Finding(Place place, Notice notice) implements Step {
    }

    /// The service's public standard, and what can be done here. `from` is where *Kembali* leads. `begun` is the
    /// application whose first page was left by *Kembali*: going on continues it, so no answer is lost.
    record Reading(ServiceDefinition service, Place from, Optional<Application> begun, Notice notice)
            implements
                Step {

        /// As found in the finder.
        public Reading(ServiceDefinition service, Place from) {
            this(service, from, Optional.empty(), Notice.NONE);
        }
    }

    /// Sign-in, asked for because `service` needs it.
    record SigningIn(ServiceDefinition service, Place from, Way way, Notice notice) implements Step {

        public enum Way {
            CHOOSING,
            PHONE,
            /// A card is being read for whose it is.
            CARD,
            NIK,
            /// As NIK, with a card seen in the field: assurance rises by one.
            NIK_WITH_CARD
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof SigningIn it && it.notice.equals(notice)
                    && (it.way == Way.NIK || it.way == Way.NIK_WITH_CARD)
                    && (way == Way.NIK || way == Way.NIK_WITH_CARD);
        }
    }

    /// One question.
    record Answering(Application application, String questionId) implements Step {
    }

    /// The checklist of papers. `offered` are those the centre has that became known after the page was there.
    record Gathering(Application application, List<StoredPaper> offered) implements Step {

        public Gathering {
            offered = List.copyOf(offered);
        }

        public Gathering(Application application) {
            this(application, List.of());
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Gathering it && it.application.service().id().equals(application.service().id())
                    && it.application.papers().equals(application.papers());
        }
    }

    /// One paper is waited for from the citizen's phone; what has come of it is the screen's own matter.
    record Receiving(Application application, String documentId) implements Step {
    }

    /// A look at a paper the centre keeps.
    record Looking(Application application, String documentId) implements Step {
    }

    /// One paper under the scanner. `pages` are kept ones; the preview of the newest is the screen's own matter.
    record Scanning(Application application, String documentId, List<Page> pages) implements Step {
        public Scanning {
            pages = List.copyOf(pages);
        }
    }

    record Reviewing(Application application, Notice notice) implements Step {
    }

    /// A machine has read who a scanned paper is about: is it right?
    record Comparing(Application application, PaperIdentity read) implements Step {
    }

    /// After *Kirim*: being stored, stored, delivered. The application is let go of once it is stored.
    sealed interface Sending extends Step {

        @Override
        default boolean isSamePageAs(Step before) {
            return before instanceof Sending;
        }

        record Storing(Application application, String consentVersion) implements Sending {
        }

        /// Durable here: from now on *diterima* may be said.
        record Stored(ServiceDefinition service, Receipt receipt) implements Sending {
        }

        /// The centre has acknowledged it.
        record Delivered(ServiceDefinition service, Receipt receipt) implements Sending {
        }
    }

    /// General or priority queue; for a citizen who sent an application, also *no number needed*.
    ///
    /// @param more
    ///            services of other agencies wanted in the same visit
    record ChoosingQueue(ServiceDefinition service, Optional<Receipt> receipt, Notice notice,
            List<ServiceDefinition> more) implements Step {

        public ChoosingQueue {
            more = List.copyOf(more);
        }

        /// One agency, as nearly always.
        public ChoosingQueue(ServiceDefinition service, Optional<Receipt> receipt, Notice notice) {
            this(service, receipt, notice, List.of());
        }

        /// All of them, as they were wished for.
        public List<ServiceDefinition> services() {
            return Stream.concat(Stream.of(service), more.stream()).toList();
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof ChoosingQueue it && it.notice.equals(notice) && it.more.equals(more);
        }
    }

    /// *Bersedia menunggu?* Asked only when the wait is long, or may end after closing.
    ///
    /// @param expected
    ///            as the centre said
    /// @param closes
    ///            when the counter does, where the turn may come later than that
    record WillingToWait(Wishes wishes, Optional<Receipt> receipt, Wait expected, Optional<LocalTime> closes)
            implements
                Step {

        public ServiceDefinition service() {
            return wishes.service();
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof WillingToWait;
        }
    }

    /// Numbers are being reserved (`slip` empty), then printed.
    record Printing(Wishes wishes, Optional<Receipt> receipt, Optional<Slip> slip) implements Step {

        public ServiceDefinition service() {
            return wishes.service();
        }
    }

    /// The printer did not confirm: did the paper come out?
    record AskingForTicket(Slip slip, Optional<Receipt> receipt) implements Step {

        public ServiceDefinition service() {
            return slip.service();
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof AskingForTicket it && it.slip.id().equals(slip.id());
        }
    }

    /// The printer is down: numbers on the screen, which count once the citizen has kept them.
    record KeepingNumber(Slip slip, Optional<Receipt> receipt) implements Step {

        public ServiceDefinition service() {
            return slip.service();
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof KeepingNumber it && it.slip.id().equals(slip.id());
        }
    }

    /// The end of a visit.
    ///
    /// @param paper
    ///            what became of the wish to have the receipt on paper
    /// @param surveyed
    ///            they have said how it was: nobody is counted twice
    record Finished(ServiceDefinition service, Optional<Receipt> receipt, boolean delivered,
            Optional<HeldSlip> slip, ReceiptPaper paper, boolean surveyed) implements Step {

        public Finished(ServiceDefinition service, Optional<Receipt> receipt, boolean delivered,
                Optional<HeldSlip> slip, ReceiptPaper paper) {
            this(service, receipt, delivered, slip, paper, false);
        }

        Finished afterSurvey() {
            return new Finished(service, receipt, delivered, slip, paper, true);
        }

        /// As it is reached.
        public Finished(ServiceDefinition service, Optional<Receipt> receipt, boolean delivered,
                Optional<HeldSlip> slip) {
            this(service, receipt, delivered, slip, ReceiptPaper.UNASKED);
        }

        /// The first number, of a visit to one agency the only one.
        public Optional<Ticket> ticket() {
            return slip.map(held -> held.slip().first().ticket());
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Finished;
        }
    }

    /// Nobody has touched the screen for a while; `under` is where they were.
    record StillThere(Step under) implements Step {

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof StillThere;
        }
    }

    /// Around the application: the queue's bookings, the way back to what was sent, the citizen's voice, staff. Each
    /// family says of its steps what others need to know.
    sealed interface OfHall extends Step permits CheckingIn, Visiting, Following, Feedback, Duty {

        /// Whether codes shown to the scanner mean something here.
        default boolean takesCodes() {
            return false;
        }

        /// Whether it may be left now. Not while something is being kept.
        default boolean mayLeave() {
            return true;
        }

        /// What leaving now would cost: asked about first, unless it is nothing.
        default Loss loses() {
            return Loss.NOTHING;
        }

        /// Whether somebody who touches nothing is asked if they are still there.
        default boolean mayFallIdle() {
            return true;
        }

        /// Who has signed in on the way here.
        default Optional<Citizen> visitor() {
            return Optional.empty();
        }

        /// As it is once the centre has acknowledged `parcel`.
        default Step acknowledged(String parcel) {
            return this;
        }

        /// Whether the citizen is busy with papers, a phone or typing, and touches seldom.
        default boolean takesTime() {
            return false;
        }
    }

    /// Nobody can be served at this machine now.
    sealed interface OutOfService extends Step {

        /// What a citizen is told, who can do nothing about it.
        sealed interface Closed extends OutOfService {
        }

        /// A bug or a broken machine. `code` can be read out to staff.
        record Broken(String code) implements Closed {
        }

        /// Staff or the centre wanted it so.
        ///
        /// @param words
        ///            theirs, to show; empty for the usual ones of this reason
        record Paused(String words, PauseReason why) implements Closed {

            /// By the centre.
            public Paused(String words) {
                this(words, PauseReason.CENTRE);
            }
        }

        /// The centre does not know this machine: a technician enrols it here. What could be kept now could not be
        /// sealed, and its numbers would be another machine's.
        record NotEnrolled() implements OutOfService {
        }
    }
}
