package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One paper on the scanner.
final class ScanningWay {

    private ScanningWay() {
    }

    /// Puts a called-for paper under the scanner, with the pages it has already.
    static Step begin(Step step, Application application, String documentId) {
        if (requirement(application, documentId).isEmpty()) {
            return step;
        }
        List<Page> pages = application.papers().get(documentId) instanceof Paper.Scanned scanned
                ? scanned.pages()
                : List.of();
        return new Step.Scanning(application, documentId, pages);
    }

    static Step postpone(Step step, Application application, String documentId) {
        return requirement(application, documentId).isEmpty()
                ? step
                : Journey.forward(application.with(documentId, new Paper.BroughtLater()));
    }

    static Step next(Step.Scanning step, Event event) {
        return switch (event) {
            case Event.PageKept kept when step.pages().size() < mostPages(step) -> with(step, added(step, kept.page()));
            case Event.PageRemoved removed when removed.index() >= 0 && removed.index() < step.pages().size() ->
                with(step, without(step, removed.index()));
            case Event.PaperFinished _ when !step.pages().isEmpty() -> Journey.forward(kept(step));
            case Event.PaperPostponed postponed when postponed.documentId().equals(step.documentId()) ->
                Journey.forward(step.application().with(step.documentId(), new Paper.BroughtLater()));
            case Event.WentBack _ -> back(step);
            default -> step;
        };
    }

    /// Pages the citizen has kept stay kept, whichever way the page is left.
    private static Step back(Step.Scanning step) {
        Application application = kept(step);
        return application.reviewed() && application.complete()
                ? Journey.forward(application)
                : new Step.Gathering(application);
    }

    private static Application kept(Step.Scanning step) {
        if (!step.pages().isEmpty()) {
            return step.application().papers().get(step.documentId()) instanceof Paper.Scanned before
                    && before.pages().equals(step.pages())
                            ? step.application()
                            : step.application().with(step.documentId(), new Paper.Scanned(step.pages()));
        }
        boolean allRemoved = step.application().papers().get(step.documentId()) instanceof Paper.Scanned;
        return allRemoved ? step.application().without(step.documentId()) : step.application();
    }

    private static Step with(Step.Scanning step, List<Page> pages) {
        return new Step.Scanning(step.application(), step.documentId(), pages);
    }

    private static List<Page> added(Step.Scanning step, Page page) {
        var pages = new ArrayList<>(step.pages());
        pages.add(page);
        return pages;
    }

    private static List<Page> without(Step.Scanning step, int index) {
        var pages = new ArrayList<>(step.pages());
        pages.remove(index);
        return pages;
    }

    private static int mostPages(Step.Scanning step) {
        return requirement(step.application(), step.documentId()).map(Requirement::pages).orElse(0);
    }

    private static Optional<Requirement> requirement(Application application, String documentId) {
        return application.papersToScan().stream().filter(paper -> paper.id().equals(documentId)).findFirst();
    }
}
