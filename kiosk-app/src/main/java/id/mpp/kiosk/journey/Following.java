package id.mpp.kiosk.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The way back to an application: found, looked at, mended, fetched.
public sealed interface Following extends Step.OfHall {

    /// By what right an application is shown.
    sealed interface Access {

        /// Its number and the day on which its citizen was born. Hides itself.
        record Dated(String receipt, LocalDate birthDate) implements Access {

            @Override
            public String toString() {
                return "Dated[hidden]";
            }
        }

        /// It is theirs who signed in.
        ///
        /// @param receipt
        ///            the one to show; empty for a choice of all
        /// @param known
        ///            all of them, as last told
        record Own(Citizen citizen, Optional<String> receipt, List<Tracked> known) implements Access {

            public Own {
                known = List.copyOf(known);
            }
        }
    }

    /// The receipt is shown to the scanner, its number typed, or its owner signs in.
    record Asking(Snag snag) implements Following {

        @Override
        public boolean takesCodes() {
            return true;
        }
    }

    /// @param typed
    ///            a number to begin with; may be empty
    record TypingNumber(String typed, Snag snag) implements Following {

        @Override
        public boolean takesCodes() {
            return true;
        }

        @Override
        public boolean takesTime() {
            return true;
        }
    }

    /// The day of birth that makes a number somebody's. Hides itself.
    ///
    /// @param typed
    ///            a day to begin with
    record TypingBirthDate(String receipt, Optional<LocalDate> typed, Snag snag) implements Following {

        @Override
        public boolean takesCodes() {
            return true;
        }

        @Override
        public boolean takesTime() {
            return true;
        }

        @Override
        public String toString() {
            return "TypingBirthDate[hidden]";
        }
    }

    /// By one's own phone.
    ///
    /// @param mending
    ///            the page from which it was asked for, to correct everything; empty for a look at all applications
    record SigningIn(Optional<Showing> mending) implements Following {

        @Override
        public boolean takesTime() {
            return true;
        }
    }

    /// The centre is being asked.
    record LookingUp(Access access) implements Following {

        @Override
        public boolean mayFallIdle() {
            return false;
        }
    }

    /// Several are theirs, or none.
    record Choosing(Citizen citizen, List<Tracked> applications) implements Following {

        public Choosing {
            applications = List.copyOf(applications);
        }

        @Override
        public Optional<Citizen> visitor() {
            return Optional.of(citizen);
        }
    }

    /// How far one is.
    ///
    /// @param paper
    ///            what became of the wish to have it on paper
    /// @param survey
    ///            0: no survey was filled in; else how often it may have opened the document since
    /// @param begun
    ///            a correction whose first page was left by *Kembali*
    record Showing(Tracked application, Access access, ReceiptPaper paper, int survey, Optional<Application> begun,
            Snag snag) implements Following {

        /// As it was found.
        public Showing(Tracked application, Access access) {
            this(application, access, ReceiptPaper.UNASKED, 0, Optional.empty(), Snag.NONE);
        }

        Showing with(ReceiptPaper now) {
            return new Showing(application, access, now, survey, begun, snag);
        }

        Showing with(Tracked now) {
            return new Showing(now, access, paper, survey, begun, snag);
        }

        Showing with(Snag now) {
            return new Showing(application, access, paper, survey, begun, now);
        }

        Showing begun(Application left) {
            return new Showing(application, access, paper, survey, Optional.of(left), Snag.NONE);
        }

        Showing surveyed() {
            return new Showing(application, access, paper, survey + 1, begun, snag);
        }

        /// Filled in, and the document is locked all the same: the survey may not have reached the centre yet.
        public boolean awaitsUnlocking() {
            return survey > 0 && application.locked();
        }

        @Override
        public Loss loses() {
            return begun.isPresent() ? Loss.ANSWERS : Loss.NOTHING;
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Showing it && it.application.receipt().equals(application.receipt())
                    && it.application.stages().equals(application.stages());
        }

        /// A survey may have been among what was carried.
        @Override
        public Step acknowledged(String parcel) {
            return awaitsUnlocking() ? surveyed() : this;
        }

        @Override
        public Optional<Citizen> visitor() {
            return access instanceof Access.Own own ? Optional.of(own.citizen()) : Optional.empty();
        }
    }

    /// With everything filled in, which needs a sign-in, or only what was wrong?
    record Mending(Showing from, Snag snag) implements Following {
    }

    /// What was sent before is being fetched for whoever has signed in.
    record Fetching(Showing from, Citizen citizen) implements Following {

        @Override
        public boolean mayFallIdle() {
            return false;
        }
    }
}
