package id.mpp.kiosk;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.journey.StoredPaper;
import id.mpp.kiosk.received.ReceivedFile;
import id.mpp.kiosk.screen.looking.StoredPictures;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SyncClient;
import id.mpp.sync.VaultDocument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// What the centre keeps of the citizen who has signed in: asked for early, once a citizen, and told when the checklist
/// is there. Somebody else may go on in the same session; theirs are other papers. Lives on the FX thread and in memory.
public final class StoredPapers implements StoredPictures {

    /// As many as a paper may have.
    private static final int MOST_PAGES = 30;
    /// Sharp enough to fill the preview.
    private static final int PREVIEW_EDGE = 1300;

    private final Session session;
    private final Background background;
    private final SyncClient sync;
    private final ZoneId zone;
    private @Nullable List<VaultDocument> known;
    /// The NIK of whose papers these are; empty for nobody's.
    private String whose = "";
    private boolean asking;
    private boolean waiting;

    /// @param zone
    ///            of the site: a paper was handed in on a day of its calendar
    public StoredPapers(Session session, Background background, SyncClient sync, ZoneId zone) {
        this.session = session;
        this.background = background;
        this.sync = sync;
        this.zone = zone;
    }

    /// Asks as soon as there is somebody whose papers they are: by the time the checklist appears they are known.
    void passing(Step step) {
        Optional<Application> application = switch (step) {
            case Step.Answering it -> Optional.of(it.application());
            case Step.Gathering it -> Optional.of(it.application());
            default -> Optional.empty();
        };
        application.map(Application::citizen).ifPresent(this::isHere);
    }

    private void isHere(Citizen citizen) {
        boolean signedIn = citizen.assurance() == Citizen.Assurance.SIGNED_IN;
        if (!whose.isEmpty() && !(signedIn && whose.equals(citizen.nik()))) {
            forget();
            if (!signedIn) {
                background.run(sync::forgetCitizen);
            }
        }
        if (signedIn && known == null && !asking) {
            whose = citizen.nik();
            ask();
        }
    }

    private void ask() {
        asking = true;
        long of = session.number();
        String asked = whose;
        background.when(sync.files().documents(), answer -> {
            if (of != session.number() || !asked.equals(whose)) {
                return;
            }
            asking = false;
            if (answer instanceof Inquiry.Found<List<VaultDocument>>(var documents)) {
                known = documents;
                if (waiting) {
                    waiting = false;
                    tell(documents, true);
                }
            }
        });
    }

    /// The checklist has appeared.
    void offer() {
        if (known == null) {
            waiting = true;
        } else {
            tell(known, false);
        }
    }

    private void tell(List<VaultDocument> documents, boolean late) {
        session.tell(new Event.StoredPapersFound(documents.stream().map(this::paper).toList(), late));
    }

    private StoredPaper paper(VaultDocument document) {
        return new StoredPaper(document.id().toString(), document.type(),
                LocalDate.ofInstant(document.storedAt(), zone), document.source(), document.pages(),
                document.sha256());
    }

    void forget() {
        known = null;
        whose = "";
        asking = false;
        waiting = false;
    }

    @Override
    public void picture(StoredPaper paper, Consumer<Optional<List<Image>>> shown) {
        long of = session.number();
        Optional<VaultDocument> document = Optional.ofNullable(known).orElse(List.of()).stream()
                .filter(it -> it.id().equals(UUID.fromString(paper.id()))).findFirst();
        if (document.isEmpty()) {
            shown.accept(Optional.empty());
            return;
        }
        background.when(sync.files().document(document.get()), answer -> {
            if (of == session.number() && answer instanceof Inquiry.Found<byte[]>(var pdf)) {
                background.run(() -> images(pdf), images -> {
                    if (of == session.number()) {
                        shown.accept(images);
                    }
                });
            } else if (of == session.number()) {
                shown.accept(Optional.empty());
            }
        });
    }

    private static Optional<List<Image>> images(byte[] pdf) {
        return ReceivedFile.open(pdf, MOST_PAGES) instanceof ReceivedFile.Pages(var pictures)
                ? Optional.of(pictures.stream().map(picture -> Previews.of(picture, PREVIEW_EDGE)).toList())
                : Optional.empty();
    }
}
