package id.mpp.kiosk.screen.documents;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Paper;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The papers an application calls for and how each stands.
final class DocumentsModel {

    /// The question whether to keep new papers; goes with the parcel. Raised whenever a word of it changes.
    static final String KEEPING_VERSION = "simpan-2026-11-1";

    /// How one paper stands.
    sealed interface State {

        /// Still to be scanned, or to be put off.
        record Needed() implements State {
        }

        /// May be scanned; one may go on without it.
        record Possible() implements State {
        }

        record Scanned(int pages, Paper.Origin origin) implements State {
        }

        /// Handed in before.
        record Stored(LocalDate on) implements State {
        }

        /// It came with the application that is corrected.
        record Accepted() implements State {
        }

        /// The citizen will bring it to the counter instead of scanning it.
        record Postponed() implements State {
        }

        /// The kiosk or the agency sees to it.
        record Automatic() implements State {
        }

        /// Only the original at the counter will do.
        record ToBring() implements State {
        }
    }

    record Row(Requirement requirement, State state) {
        boolean ready() {
            return !(state instanceof State.Needed);
        }
    }

    private Step.@Nullable Gathering step;

    /// @return whether another page is shown than before
    boolean arrive(Step.Gathering arrived) {
        boolean another = step == null || !arrived.isSamePageAs(step);
        step = arrived;
        return another;
    }

    private Step.Gathering step() {
        if (step == null) {
            throw new IllegalStateException("no papers are gathered");
        }
        return step;
    }

    Application application() {
        return step().application();
    }

    /// What is still needed comes first.
    List<Row> rows() {
        return application().needed().stream()
                .map(requirement -> new Row(requirement, state(requirement)))
                .sorted(Comparator.comparing(Row::ready)).toList();
    }

    private State state(Requirement requirement) {
        return switch (requirement.how()) {
            case FILLED_IN -> new State.Automatic();
            case BROUGHT -> new State.ToBring();
            case SCANNED -> scanned(requirement, application().papers().get(requirement.id()));
        };
    }

    private static State scanned(Requirement requirement, @Nullable Paper paper) {
        return switch (paper) {
            case null -> requirement.optional() ? new State.Possible() : new State.Needed();
            case Paper.LeftOut() -> new State.Possible();
            case Paper.Scanned(var pages, var origin) -> new State.Scanned(pages.size(), origin);
            case Paper.FromVault(var stored) -> new State.Stored(stored.on());
            case Paper.Accepted() -> new State.Accepted();
            case Paper.BroughtLater() -> new State.Postponed();
        };
    }

    int ready() {
        return (int) rows().stream().filter(Row::ready).count();
    }

    int count() {
        return rows().size();
    }

    boolean complete() {
        return ready() == count();
    }

    /// Handed in before, and known only since the page was there.
    List<StoredPaper> offered() {
        return step().offered();
    }

    /// Whether such an offer may still come: its room is kept free, so that nothing moves.
    boolean mayBeOffered() {
        return !offered().isEmpty() || application().citizen().assurance() == Citizen.Assurance.SIGNED_IN
                && application().missingPapers().stream().anyMatch(Requirement::mayBeReused);
    }

    /// Is there something new that could serve again?
    boolean asksToKeep() {
        return !application().keepable().isEmpty();
    }

    boolean keeps() {
        return application().keeping().isPresent();
    }

    String paper(Language language, Requirement requirement) {
        return application().service().words().say(language, "document." + requirement.id() + ".name");
    }

    /// May be empty.
    String help(Language language, Requirement requirement) {
        return application().service().words().find(language, "document." + requirement.id() + ".help").orElse("");
    }

    void clear() {
        step = null;
    }
}
