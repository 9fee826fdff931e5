package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Citizen.Assurance;
import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.Answer.Source;
import id.mpp.kiosk.service.Question.ProfileField;
import id.mpp.kiosk.service.Subject;
import java.util.Optional;
import java.util.Set;

/// What a machine read of a citizen's own paper, and when it is worth asking whether it is right: where only a NIK was
/// typed, the name is still unknown, and a digit may be wrong. Account and card know better than a machine that reads.
final class PaperOffer {

    private static final String IDENTITY_CARD = "ktp";
    /// Papers of the applicant; witnesses, guests and sellers have others. The head of a family card is often somebody
    /// else: only a NIK that is known already tells.
    private static final Set<String> OWN = Set.of(IDENTITY_CARD, "kk");

    private PaperOffer() {
    }

    /// Asks where it is worth it, else the page stays.
    static Step next(Step step, Application application, Event.IdentityRead event) {
        return worth(application, event.documentId(), event.read())
                .<Step>map(read -> new Step.Comparing(application, read)).orElse(step);
    }

    static Step next(Step.Comparing step, Event event) {
        return switch (event) {
            case Event.ReadRight _ -> Journey.forward(taken(step.application(), step.read()));
            case Event.ReadWrong _,Event.WentBack _ -> Journey.forward(step.application());
            default -> step;
        };
    }

    private static Optional<PaperIdentity> worth(Application application, String paper, PaperIdentity read) {
        Citizen citizen = application.citizen();
        boolean surer = citizen.assurance().compareTo(Assurance.CARD_PRESENT) > 0;
        boolean card = paper.equals(IDENTITY_CARD) && Subject.of(application.answers()).isEmpty();
        // whose it is, the application that is corrected has said
        if (surer || !OWN.contains(paper) || application.correction().isPresent()) {
            return Optional.empty();
        }
        if (!read.nik().equals(citizen.nik()) && !card) {
            return Optional.empty();
        }
        boolean nameIsNew = !read.name().isBlank() && citizen.name().isBlank();
        boolean nikIsNew = !read.nik().isEmpty() && !read.nik().equals(citizen.nik());
        return nameIsNew || nikIsNew ? Optional.of(read) : Optional.empty();
    }

    private static Application taken(Application application, PaperIdentity read) {
        Citizen before = application.citizen();
        var known = before.known();
        String nik = read.nik().isEmpty() ? before.nik() : read.nik();
        if (!nik.equals(before.nik())) {
            known = known.with(ProfileField.NIK.name(), new Answer.Text(nik, Source.PAPER));
        }
        if (!read.name().isBlank()) {
            known = known.with(ProfileField.NAME.name(), new Answer.Text(read.name(), Source.PAPER));
        }
        String name = read.name().isBlank() ? before.name() : read.name();
        return application.with(new Citizen(nik, name, before.assurance(), known));
    }
}
