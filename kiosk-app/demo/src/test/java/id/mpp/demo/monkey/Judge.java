package id.mpp.demo.monkey;

import id.mpp.demo.farend.FarEnds;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.ui.control.Banner;
import id.mpp.kiosk.ui.control.PageLayout;
import id.mpp.kiosk.ui.control.QrCode;
import id.mpp.kiosk.ui.keyboard.TextBox;
import id.mpp.kiosk.ui.touch.Touchable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// What must hold after everything that was done.
final class Judge implements AutoCloseable {

    /// Longer than a printer, a disk or the centre may take.
    private static final long LONGEST_WITHOUT_LEAVING_MILLIS = 40_000;
    /// Of the kiosk's own time: a trouble is shown when it has lasted, and believed gone when it has lasted gone.
    private static final long STEADY_MILLIS = 6_000;
    private static final int NODES_NAMED = 5;
    /// Of a [Wrong] that says that the FX thread was held.
    static final String HELD = "held";

    /// @param kind
    ///            by which a shrunk run is known to go wrong in the same way
    record Wrong(String kind, String how) {
        @Override
        public String toString() {
            return kind + ": " + how;
        }
    }

    /// @param text
    ///            what it says
    /// @param node
    ///            which one
    private record Said(String text, Node node) {
    }

    private record Sight(Step step, long session, List<Said> texts, List<String> pictures, List<Image> images) {
    }

    private final Cage cage;
    private final Eyes eyes;
    private final Memory memory;
    private final Held held;
    private final LogEar log = new LogEar();
    private final Set<PageLayout> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Image> imagesOfEarlier = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Image> imagesNow = Collections.newSetFromMap(new IdentityHashMap<>());
    private long session = 1;
    private int papersSeen;
    private long cannotLeaveSince;
    private long noPaperSince;

    Judge(Cage cage, Eyes eyes, DoubleSupplier slowness) {
        this.cage = cage;
        this.eyes = eyes;
        memory = new Memory(cage.folder.resolve("services"));
        held = new Held(cage.onFx(Thread::currentThread), slowness);
    }

    long longestHeldMillis() {
        return held.longestMillis();
    }

    /// Everything that is wrong now; usually nothing.
    Optional<Wrong> judge() {
        Sight sight = cage.onFx(this::look);
        if (sight.session != session) {
            session = sight.session;
            memory.ends();
            imagesOfEarlier.addAll(imagesNow);
            imagesNow.clear();
        }
        remember(sight);
        return Stream
                .<Supplier<Optional<Wrong>>>of(this::thread, this::log, () -> leaks(sight), this::paper, this::parcels,
                        () -> trouble(sight), () -> wayHome(sight))
                .map(Supplier::get)
                .flatMap(Optional::stream).findFirst();
    }

    private Sight look() {
        Node root = cage.scene().getRoot();
        Eyes.everything(root).filter(PageLayout.class::isInstance).map(PageLayout.class::cast).forEach(pages::add);
        var nodes = new ArrayList<Node>(Eyes.everything(root).toList());
        pages.stream().filter(page -> page.getScene() == null).flatMap(Eyes::everything).forEach(nodes::add);
        var texts = nodes.stream().flatMap(Judge::texts).toList();
        var pictures = nodes.stream().filter(QrCode.class::isInstance)
                .flatMap(code -> ((Parent) code).getChildrenUnmodifiable().stream()).filter(SVGPath.class::isInstance)
                .map(modules -> ((SVGPath) modules).getContent()).filter(it -> it != null && !it.isEmpty()).toList();
        var images = nodes.stream().filter(ImageView.class::isInstance).map(view -> ((ImageView) view).getImage())
                .filter(image -> image != null && image.getUrl() == null).toList();
        return new Sight(cage.kiosk.session().step(), cage.kiosk.session().number(), texts, pictures, images);
    }

    private static Stream<Said> texts(Node node) {
        var said = new ArrayList<String>();
        Consumer<@Nullable Object> says = it -> {
            if (it != null && !it.toString().isEmpty()) {
                said.add(it.toString());
            }
        };
        says.accept(node.getAccessibleText());
        says.accept(node.getAccessibleHelp());
        says.accept(node.getAccessibleRoleDescription());
        says.accept(node.getUserData());
        if (node.hasProperties()) {
            node.getProperties().values().stream().filter(String.class::isInstance).forEach(says);
        }
        if (node instanceof Text text) {
            says.accept(text.getText());
        }
        if (node instanceof Labeled label) {
            says.accept(label.getText());
        }
        return said.stream().map(text -> new Said(text, node));
    }

    private static String where(Node node) {
        var way = new StringBuilder(node.getScene() == null ? "off the window" : "in the window");
        Node around = node;
        for (int i = 0; i < NODES_NAMED && around != null; i++, around = around.getParent()) {
            way.append(" < ").append(around.getClass().getSimpleName())
                    .append(around.getId() == null ? "" : "#" + around.getId());
        }
        return way.toString();
    }

    private void remember(Sight sight) {
        memory.sees(sight.step);
        if (nobody(sight.step)) {
            return;
        }
        cage.onFx(() -> Eyes.visible(cage.scene().getRoot()).filter(TextBox.class::isInstance)
                .map(box -> ((TextBox) box).getText()).toList()).forEach(memory::seesShown);
        sight.pictures.forEach(memory::seesShown);
        sight.images.stream().filter(image -> !imagesOfEarlier.contains(image)).forEach(imagesNow::add);
    }

    private static boolean nobody(Step step) {
        return step instanceof Step.Welcome || step instanceof Step.OutOfService;
    }

    private Optional<Wrong> thread() {
        return held.taken().map(where -> new Wrong(HELD, "the FX thread was held for " + where));
    }

    private Optional<Wrong> log() {
        for (LogEar.Line line : log.taken()) {
            if (line.bug()) {
                return Optional.of(new Wrong("log", line.text()));
            }
            Optional<String> somebody = memory.anybodyIn(line.text());
            if (somebody.isPresent()) {
                return Optional.of(new Wrong("log-leak", "\"" + somebody.get() + "\" in " + line.text()));
            }
        }
        return Optional.empty();
    }

    private Optional<Wrong> leaks(Sight sight) {
        for (Said said : sight.texts) {
            Optional<String> leak = memory.earlierIn(said.text);
            if (leak.isPresent()) {
                return Optional.of(new Wrong("leak", "\"" + leak.get() + "\" of an earlier citizen in \"" + said.text
                        + "\" at " + sight.step.getClass().getSimpleName() + ", " + where(said.node)));
            }
        }
        for (String picture : sight.pictures) {
            if (memory.earlierIn(picture).isPresent()) {
                return Optional.of(new Wrong("leak", "a code of an earlier citizen stands in the scene graph at "
                        + sight.step.getClass().getSimpleName()));
            }
        }
        return sight.images.stream().anyMatch(imagesOfEarlier::contains)
                ? Optional.of(new Wrong("leak", "a picture of an earlier citizen stands in the scene graph at "
                        + sight.step.getClass().getSimpleName()))
                : Optional.empty();
    }

    private Optional<Wrong> paper() {
        List<byte[]> papers = cage.farEnds.printer().papers();
        for (byte[] paper : papers.subList(papersSeen, papers.size())) {
            Optional<String> somebody = memory.anybodyIn(new String(paper, StandardCharsets.ISO_8859_1));
            if (somebody.isPresent()) {
                return Optional.of(new Wrong("paper-leak", "\"" + somebody.get() + "\" on " + FarEnds.PAPER));
            }
        }
        papersSeen = papers.size();
        return Optional.empty();
    }

    /// Whatever befell it on the way, nothing that was kept is ever refused.
    private Optional<Wrong> parcels() {
        int aside = cage.kiosk.sync().spool().backlog().setAside();
        return aside == 0 ? Optional.empty() : Optional.of(new Wrong("set-aside", aside + " parcels were set aside"));
    }

    /// Before somebody chooses a queue, the page says that no paper will come.
    private Optional<Wrong> trouble(Sight sight) {
        boolean usable = cage.kiosk.devices().printer().status().usable();
        long now = cage.time.nanos() / 1_000_000;
        noPaperSince = usable ? 0 : noPaperSince == 0 ? now : noPaperSince;
        boolean lasting = noPaperSince != 0 && now - noPaperSince > STEADY_MILLIS;
        if (!lasting || !(sight.step instanceof Step.ChoosingQueue)) {
            return Optional.empty();
        }
        boolean said = cage.onFx(() -> Eyes.visible(cage.scene().getRoot()).anyMatch(Banner.class::isInstance));
        return said
                ? Optional.empty()
                : Optional.of(new Wrong("silent-trouble", "the printer is " + cage.kiosk.devices().printer().status()
                        + " and the page of queues does not say so"));
    }

    private Optional<Wrong> wayHome(Sight sight) {
        if (!cage.onFx(() -> cage.kiosk.stage().isFullScreen() && cage.kiosk.stage().isShowing())) {
            return Optional.of(new Wrong("window", "the window does not fill the screen any more"));
        }
        boolean mustWait = sight.step instanceof Step.OutOfService || sight.step instanceof Step.Printing
                || sight.step instanceof Step.Sending.Storing
                || sight.step instanceof Step.OfHall it && !it.mayLeave();
        List<Touchable> ways = cage.onFx(eyes::reachable);
        if (!mustWait) {
            cannotLeaveSince = 0;
            return ways.isEmpty()
                    ? Optional.of(new Wrong("no-way", "nothing can be touched at " + sight.step))
                    : Optional.empty();
        }
        long now = System.nanoTime() / 1_000_000;
        cannotLeaveSince = cannotLeaveSince == 0 ? now : cannotLeaveSince;
        if (sight.step instanceof Step.OutOfService.Broken broken) {
            return Optional.of(new Wrong("broken", "out of service, " + broken.code()));
        }
        return now - cannotLeaveSince > LONGEST_WITHOUT_LEAVING_MILLIS
                ? Optional.of(new Wrong("no-way", "no end of " + sight.step.getClass().getSimpleName()))
                : Optional.empty();
    }

    @Override
    public void close() {
        held.close();
        log.close();
    }
}
