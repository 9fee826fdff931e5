package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.Optional;

/// Several agencies in one visit, before any number is taken.
public sealed interface Visiting extends Step.OfHall {

    /// As many as fit on a paper and in a morning.
    int MOST = 4;

    /// What is wished for so far.
    Step.ChoosingQueue from();

    /// One more is looked for: its agency, then its service.
    ///
    /// @param agencyId
    ///            once it is chosen
    record Adding(Step.ChoosingQueue from, Optional<String> agencyId) implements Visiting {

        @Override
        public Step acknowledged(String parcel) {
            return new Adding(seen(from, parcel), agencyId);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Adding it && it.agencyId.equals(agencyId);
        }
    }

    /// All of them on one page, in the order they are gone to.
    ///
    /// @param refused
    ///            the one that gave no number, and why; the others' are void by that
    record Planning(Step.ChoosingQueue from, boolean priority, Optional<Refused> refused) implements Visiting {

        @Override
        public Step acknowledged(String parcel) {
            return new Planning(seen(from, parcel), priority, refused);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Planning it && it.refused.equals(refused)
                    && it.from.services().equals(from.services());
        }
    }

    /// Why there are no numbers.
    record Refused(Optional<ServiceDefinition> at, Notice why) {
    }

    private static Step.ChoosingQueue seen(Step.ChoosingQueue from, String parcel) {
        return (Step.ChoosingQueue) Acknowledged.by(from, parcel);
    }
}
