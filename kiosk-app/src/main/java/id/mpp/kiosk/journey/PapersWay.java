package id.mpp.kiosk.journey;

import java.util.List;
import java.util.Optional;

/// The checklist of papers, a paper from the phone, a look at one that is kept by the centre.
final class PapersWay {

    private PapersWay() {
    }

    static Step next(Step.Gathering step, Event event) {
        Application application = step.application();
        return switch (event) {
            case Event.ScanAsked asked -> ScanningWay.begin(step, application, asked.documentId());
            case Event.PhoneAsked asked -> application.toScan(asked.documentId()).isPresent()
                    ? new Step.Receiving(application, asked.documentId())
                    : step;
            case Event.StoredPaperAsked asked ->
                application.papers().get(asked.documentId()) instanceof Paper.FromVault
                        ? new Step.Looking(application, asked.documentId())
                        : step;
            case Event.PaperPostponed postponed -> ScanningWay.postpone(step, application, postponed.documentId());
            case Event.StoredPapersFound found -> found(step, found);
            case Event.IdentityRead read -> PaperOffer.next(step, application, read);
            case Event.StoredPapersUsed _ -> new Step.Gathering(application.with(step.offered()));
            case Event.KeepingChosen chosen ->
                new Step.Gathering(application.keeping(chosen.keeping()), step.offered());
            case Event.DocumentsFinished _ -> Journey.forward(application.leavingOut());
            case Event.WentBack _ -> Journey.beforePapers(application);
            default -> step;
        };
    }

    /// What is known when the page appears is ticked on it. What becomes known later is only offered: nothing moves
    /// under a finger.
    private static Step found(Step.Gathering step, Event.StoredPapersFound found) {
        List<StoredPaper> fitting = step.application().fitting(found.papers());
        return found.late()
                ? new Step.Gathering(step.application(), fitting)
                : new Step.Gathering(step.application().with(fitting));
    }

    static Step next(Step.Receiving step, Event event) {
        Application application = step.application();
        String document = step.documentId();
        return switch (event) {
            case Event.PagesTaken taken when fits(application, document, taken.pages()) -> Journey
                    .forward(application.with(document, new Paper.Scanned(taken.pages(), Paper.Origin.PHONE)));
            case Event.ScanAsked asked when asked.documentId().equals(document) ->
                ScanningWay.begin(step, application, document);
            case Event.WentBack _ -> new Step.Gathering(application);
            default -> step;
        };
    }

    private static boolean fits(Application application, String document, List<Page> pages) {
        Optional<Integer> most = application.toScan(document).map(requirement -> requirement.pages());
        return !pages.isEmpty() && most.isPresent() && pages.size() <= most.get();
    }

    static Step next(Step.Looking step, Event event) {
        Application application = step.application();
        return switch (event) {
            case Event.ScanAsked asked when asked.documentId().equals(step.documentId()) ->
                ScanningWay.begin(step, application, step.documentId());
            case Event.WentBack _ -> application.reviewed() && application.complete()
                    ? Journey.forward(application)
                    : new Step.Gathering(application);
            default -> step;
        };
    }
}
