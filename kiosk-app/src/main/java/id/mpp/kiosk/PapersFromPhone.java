package id.mpp.kiosk;

import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Page;
import id.mpp.kiosk.paper.CleanPage;
import id.mpp.kiosk.paper.Finding;
import id.mpp.kiosk.paper.Preparation;
import id.mpp.kiosk.received.ReceivedFile;
import id.mpp.kiosk.received.ReceivedFile.Reason;
import id.mpp.kiosk.screen.receiving.PhonePaper;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.Requirement;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Handover;
import id.mpp.sync.SyncClient;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// A paper from the citizen's phone, while that page is open: the way there, and what comes made into pages as a scan
/// is. Lives on the FX thread.
public final class PapersFromPhone implements PhonePaper {

    private static final int PREVIEW_EDGE = 1300;

    private final Session session;
    private final Background background;
    private final SyncClient sync;
    private final Supplier<Language> language;
    private final Runnable somebodyIsThere;
    private Consumer<Standing> page = _ -> {
    };
    private Standing standing = new Standing.Preparing();
    private @Nullable Handover handover;
    private @Nullable ServiceDefinition service;
    private String documentId = "";
    private long attempt;

    /// @param language
    ///            of the screen now; the page on the phone speaks it too
    /// @param somebodyIsThere
    ///            a phone has done something: as good as a touch
    public PapersFromPhone(Session session, Background background, SyncClient sync, Supplier<Language> language,
            Runnable somebodyIsThere) {
        this.session = session;
        this.background = background;
        this.sync = sync;
        this.language = language;
        this.somebodyIsThere = somebodyIsThere;
    }

    /// What came of a file.
    private sealed interface Made {

        record Kept(List<Page> pages, List<Image> pictures, Set<Finding> findings) implements Made {
        }

        record Not(Handover.Refusal why) implements Made {
        }
    }

    void begin(ServiceDefinition of, String document) {
        service = of;
        documentId = document;
        open();
    }

    private void open() {
        long present = ++attempt;
        show(new Standing.Preparing());
        if (service == null) {
            return;
        }
        Language spoken = language.get();
        String name = service.words().say(spoken, "document." + documentId + ".name");
        handover = sync.handOver(new Handover.Wish(name, spoken.tag()),
                state -> background.home(() -> heard(state, present)));
    }

    /// The page was left.
    void cancel() {
        attempt++;
        if (handover != null) {
            handover.cancel();
            handover = null;
        }
        service = null;
        standing = new Standing.Preparing();
    }

    private void heard(Handover.State state, long present) {
        if (present != attempt) {
            return;
        }
        switch (state) {
            case Handover.State.Waiting(var url, var until) ->
                show(new Standing.Waiting(url, until, false, Optional.empty()));
            case Handover.State.Opened _ -> {
                somebodyIsThere.run();
                if (standing instanceof Standing.Waiting it) {
                    show(new Standing.Waiting(it.address(), it.expiresAt(), true, it.refused()));
                }
            }
            case Handover.State.Arrived(_, var file) -> {
                somebodyIsThere.run();
                arrived(file, present);
            }
            case Handover.State.Ended(var why) -> ended(why);
        }
    }

    private void ended(Handover.Why why) {
        handover = null;
        // what is here already, is here
        if (!(standing instanceof Standing.Shown)) {
            show(new Standing.Over(why == Handover.Why.EXPIRED));
        }
    }

    private void arrived(byte[] file, long present) {
        if (!(standing instanceof Standing.Waiting way) || service == null) {
            return;
        }
        show(new Standing.Checking(way));
        Requirement wanted = service.requirements().stream().filter(it -> it.id().equals(documentId)).findFirst()
                .orElseThrow();
        background.run(() -> made(file, wanted), made -> {
            if (present != attempt) {
                return;
            }
            switch (made) {
                case Made.Kept(var pages, var pictures, var findings) ->
                    show(new Standing.Shown(way, pages, pictures, findings));
                case Made.Not(var why) -> {
                    if (handover != null) {
                        handover.refused(why);
                    }
                    show(new Standing.Waiting(way.address(), way.expiresAt(), true, Optional.of(why.name())));
                }
            }
        });
    }

    /// Empty pages between others are left out, as when a sheet was scanned on both sides.
    private static Made made(byte[] file, Requirement wanted) {
        return switch (ReceivedFile.open(file, wanted.pages())) {
            case ReceivedFile.Refused(var why) -> new Made.Not(refusal(why));
            case ReceivedFile.Photograph(var photo) -> Preparation.ofPhoto(photo, wanted.colour())
                    .map(prepared -> kept(List.of(prepared)))
                    .orElseGet(() -> new Made.Not(Handover.Refusal.UNREADABLE));
            case ReceivedFile.Pages(var pictures) ->
                kept(pictures.stream().map(picture -> Preparation.of(picture, wanted.colour())).toList());
        };
    }

    private static Made kept(List<Preparation.Prepared> prepared) {
        var pages = new ArrayList<Page>();
        var shown = new ArrayList<Image>();
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        for (Preparation.Prepared one : prepared) {
            if (one.page().isPresent()) {
                CleanPage clean = one.page().get();
                pages.add(new Page(clean.file(), clean.mediaType(), clean.width(), clean.height(), clean.dpi()));
                shown.add(Previews.of(clean.file(), PREVIEW_EDGE));
                one.verdict().findings().stream().filter(it -> !it.mended()).forEach(findings::add);
            }
        }
        return pages.isEmpty() ? new Made.Not(Handover.Refusal.EMPTY) : new Made.Kept(pages, shown, findings);
    }

    private static Handover.Refusal refusal(Reason why) {
        return switch (why) {
            case UNREADABLE -> Handover.Refusal.UNREADABLE;
            case LOCKED -> Handover.Refusal.LOCKED;
            case TOO_LARGE -> Handover.Refusal.TOO_LARGE;
            case TOO_MANY_PAGES -> Handover.Refusal.TOO_MANY_PAGES;
        };
    }

    @Override
    public void follow(Consumer<Standing> page) {
        this.page = page;
        page.accept(standing);
    }

    @Override
    public void another() {
        if (handover != null && standing instanceof Standing.Shown shown) {
            handover.refused(Handover.Refusal.NOT_WANTED);
            show(new Standing.Waiting(shown.way().address(), shown.way().expiresAt(), true, Optional.empty()));
        } else {
            open();
        }
    }

    @Override
    public void take() {
        if (standing instanceof Standing.Shown shown) {
            if (handover != null) {
                handover.taken();
                handover = null;
            }
            session.tell(new Event.PagesTaken(shown.pages()));
        }
    }

    private void show(Standing now) {
        standing = now;
        page.accept(now);
    }
}
