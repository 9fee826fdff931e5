package id.mpp.kiosk;

import id.mpp.device.DeviceStatus;
import id.mpp.kiosk.catalogue.Regions;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Event;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.finished.FinishedScreen;
import id.mpp.kiosk.screen.keeping.KeepingScreen;
import id.mpp.kiosk.screen.uncertain.UncertainScreen;
import id.mpp.kiosk.screen.outofservice.OutOfServiceScreen;
import id.mpp.kiosk.opening.Patience;
import id.mpp.kiosk.opening.Standing;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.screen.enrol.EnrolScreen;
import id.mpp.kiosk.screen.finder.FinderScreen;
import id.mpp.kiosk.screen.printing.PrintingScreen;
import id.mpp.kiosk.screen.card.CardScreen;
import id.mpp.kiosk.screen.comparing.ComparingScreen;
import id.mpp.kiosk.screen.documents.DocumentsScreen;
import id.mpp.kiosk.screen.looking.LookingScreen;
import id.mpp.kiosk.screen.looking.StoredPictures;
import id.mpp.kiosk.screen.nik.NikScreen;
import id.mpp.kiosk.screen.phone.PhoneCode;
import id.mpp.kiosk.screen.phone.PhoneScreen;
import id.mpp.kiosk.screen.question.QuestionScreen;
import id.mpp.kiosk.screen.receiving.PhonePaper;
import id.mpp.kiosk.screen.receiving.ReceivingScreen;
import id.mpp.kiosk.screen.review.ReviewScreen;
import id.mpp.kiosk.screen.scanning.ScanningScreen;
import id.mpp.kiosk.screen.scanning.Scans;
import id.mpp.kiosk.screen.search.SearchScreen;
import id.mpp.kiosk.screen.signin.SignInScreen;
import id.mpp.kiosk.screen.service.ServiceScreen;
import id.mpp.kiosk.screen.queue.QueueScreen;
import id.mpp.kiosk.screen.sending.SendingScreen;
import id.mpp.kiosk.screen.stillthere.StillThereScreen;
import id.mpp.kiosk.screen.welcome.QueueLine;
import id.mpp.kiosk.screen.welcome.WelcomeScreen;
import id.mpp.kiosk.screen.willing.WillingScreen;
import id.mpp.kiosk.service.Agency;
import id.mpp.kiosk.service.Language;
import id.mpp.kiosk.service.ServiceCatalog;
import id.mpp.kiosk.ui.Screen;
import id.mpp.kiosk.ui.shell.Hall;
import id.mpp.kiosk.ui.shell.Shell;
import id.mpp.kiosk.ui.text.Texts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.QueueState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every screen, built once, and the one switch from step to screen.
public final class Screens {

    private final Shell shell;
    private final WelcomeScreen welcome;
    private final FinderScreen finder;
    private final SearchScreen search;
    private final ServiceScreen service;
    private final SignInScreen signIn;
    private final PhoneScreen<Step.SigningIn> phone;
    private final CardScreen card;
    private final NikScreen nik;
    private final QuestionScreen question;
    private final SendingScreen sending;
    private final QueueScreen queue;
    private final WillingScreen willing;
    private final PrintingScreen printing;
    private final UncertainScreen uncertain;
    private final KeepingScreen keeping;
    private final FinishedScreen finished;
    private final DocumentsScreen documents;
    private final ScanningScreen scanning;
    private final ComparingScreen comparing;
    private final ReceivingScreen receiving;
    private final LookingScreen looking;
    private final ReviewScreen review;
    private final StillThereScreen stillThere;
    private final OutOfServiceScreen outOfService;
    private final EnrolScreen enrol;
    private final HallScreens hall;
    private final List<Screen<?>> all;
    private final Supplier<DeviceStatus> scanner;

    /// What screens show besides the step. Suppliers answer from memory: none may wait.
    ///
    /// @param queues
    ///            the lines of the hall as last heard
    /// @param readiness
    ///            how far one can come with a service now
    /// @param counter
    ///            whether numbers are given for a service now
    /// @param counterOfAgency
    ///            and for an agency as a whole
    /// @param capabilities
    ///            of this machine now
    /// @param phoneCode
    ///            what a phone scans to sign in
    /// @param clock
    ///            the machine's
    /// @param countdown
    ///            how long *Masih di sini?* waits
    /// @param today
    ///            the kiosk's day
    /// @param network
    ///            whether the centre answers
    /// @param printer
    ///            how the ticket printer is
    /// @param scanner
    ///            how the document scanner is
    /// @param scans
    ///            fetches pages from it
    /// @param phonePaper
    ///            the way by which a phone sends a paper
    /// @param storedPictures
    ///            pages of papers the centre keeps
    /// @param enrolment
    ///            whether the centre knows this machine
    /// @param enrol
    ///            takes a code that was typed
    /// @param cardsTell
    ///            whether a card in the reader tells whose it is
    /// @param patience
    ///            from when on somebody is asked whether they are willing to wait
    /// @param acquainted
    ///            who has signed in during this visit already
    public record Needs(ServiceCatalog catalog,
            Supplier<List<QueueState>> queues,
            Function<ServiceDefinition, Readiness> readiness,
            Function<ServiceDefinition, Standing> counter,
            Function<Agency, Standing> counterOfAgency,
            Supplier<Capabilities> capabilities,
            PhoneCode phoneCode,
            InstantSource clock,
            Hall hall,
            Supplier<Duration> countdown,
            Supplier<LocalDate> today,
            Supplier<Network> network,
            Supplier<DeviceStatus> printer,
            Supplier<DeviceStatus> scanner,
            Scans scans,
            PhonePaper phonePaper,
            StoredPictures storedPictures,
            Timings timings,
            Supplier<Enrolment> enrolment,
            Consumer<String> enrol,
            boolean cardsTell,
            Patience patience,
            Supplier<Optional<Citizen>> acquainted) {
    }

    public Screens(Shell shell, Texts texts, Needs needs, Consumer<Event> tell) {
        this.shell = shell;
        var catalog = needs.catalog();
        welcome = new WelcomeScreen(texts, () -> catalog.agencies().size(),
                () -> board(catalog, needs.queues().get(), texts.language()),
                needs.hall().dress().choosesLanguage(), tell);
        finder = new FinderScreen(texts, catalog, () -> waiting(needs.queues().get()),
                needs.counterOfAgency(), needs.readiness(), tell);
        search = new SearchScreen(texts, catalog, needs.readiness(), tell);
        var lines = new HallLines(needs.queues());
        service = new ServiceScreen(texts, catalog, needs.readiness(), needs.counter(), lines::of, needs.capabilities(),
                tell);
        signIn = new SignInScreen(texts, needs.capabilities(), needs.cardsTell(), needs.acquainted(),
                needs.today(), tell);
        phone = new PhoneScreen<>(texts, needs.phoneCode(), needs.clock(), tell);
        card = new CardScreen(texts, tell);
        nik = new NikScreen(texts, needs.today(), tell);
        stillThere = new StillThereScreen(texts, needs.countdown(), System::nanoTime, tell);
        outOfService = new OutOfServiceScreen(texts, needs.hall());
        enrol = new EnrolScreen(texts, needs.hall(), needs.enrolment(), needs.enrol());
        question = new QuestionScreen(texts, needs.today(), new Regions(), needs.hall().name(), tell);
        sending = new SendingScreen(texts, needs.network(), tell);
        queue = new QueueScreen(texts, lines::of, needs.counter(), needs.patience(), needs.printer(), tell);
        willing = new WillingScreen(texts, () -> needs.clock().instant().atZone(needs.hall().zone()), tell);
        scanner = needs.scanner();
        printing = new PrintingScreen(texts);
        uncertain = new UncertainScreen(texts, needs.timings().answerAboutTicket(), tell);
        keeping = new KeepingScreen(texts, needs.printer(), needs.timings().keepNumber(), tell);
        finished = new FinishedScreen(texts, needs.hall(), needs.printer(), tell);
        documents = new DocumentsScreen(texts, needs.scanner(), needs.network(), needs.clock(), tell);
        scanning = new ScanningScreen(texts, needs.scans(), tell);
        comparing = new ComparingScreen(texts, tell);
        receiving = new ReceivingScreen(texts, needs.phonePaper(), needs.clock(), tell);
        looking = new LookingScreen(texts, needs.storedPictures(), tell);
        review = new ReviewScreen(texts, tell);
        hall = new HallScreens(shell, texts, needs, tell);
        all = Stream.concat(Stream.of(welcome, finder, search, service, signIn, phone, card, nik, question, documents,
                scanning, comparing, receiving, looking, review, sending, queue, willing, printing, uncertain, keeping,
                finished,
                stillThere, outOfService, enrol), hall.all().stream()).toList();
    }

    /// Shows a step. FX thread.
    public void show(Step step) {
        switch (step) {
            case Step.Welcome it -> {
                shell.show(welcome, it);
                clear(); // after the page has gone: it may have been drawn once more on the way
            }
            case Step.Answering it -> shell.show(question, it);
            case Step.Finding it -> shell.show(it.place() instanceof Place.Searching ? search : finder, it);
            case Step.Reading it -> shell.show(service, it);
            case Step.SigningIn it -> shell.show(switch (it.way()) {
                case CHOOSING -> signIn;
                case PHONE -> phone;
                case CARD -> card;
                case NIK, NIK_WITH_CARD -> nik;
            }, it);
            case Step.Gathering it -> shell.show(documents, it);
            case Step.Scanning it -> shell.show(scanning, it);
            case Step.Comparing it -> shell.show(comparing, it);
            case Step.Receiving it -> shell.show(receiving, it);
            case Step.Looking it -> shell.show(looking, it);
            case Step.Reviewing it -> shell.show(review, it);
            case Step.Sending it -> shell.show(sending, it);
            case Step.ChoosingQueue it -> shell.show(queue, it);
            case Step.WillingToWait it -> shell.show(willing, it);
            case Step.Printing it -> shell.show(printing, it);
            case Step.AskingForTicket it -> shell.show(uncertain, it);
            case Step.KeepingNumber it -> shell.show(keeping, it);
            case Step.Finished it -> shell.show(finished, it);
            case Step.OfHall it -> hall.show(it);
            case Step.StillThere it -> shell.show(stillThere, it);
            case Step.OutOfService it -> {
                clear();
                switch (it) {
                    case Step.OutOfService.NotEnrolled unknown -> shell.show(enrol, unknown);
                    case Step.OutOfService.Closed closed -> shell.show(outOfService, closed);
                }
            }
        }
    }

    /// Agencies that can be reached here, in the catalogue's order.
    private static List<QueueLine> board(ServiceCatalog catalog, List<QueueState> queues, Language language) {
        return catalog.agencies().stream().flatMap(agency -> queues.stream()
                .filter(queue -> queue.agencyId().equals(agency.id()))
                .map(queue -> new QueueLine(agency.words().say(language, "short"), queue.waiting(),
                        queue.lastCalled())))
                .toList();
    }

    private static Map<String, Integer> waiting(List<QueueState> queues) {
        return queues.stream()
                .collect(Collectors.toMap(QueueState::agencyId, QueueState::waiting, (one, other) -> one));
    }

    /// Prepares every page, so that the first press is as fast as the hundredth. At start-up.
    public void warm() {
        all.stream().filter(screen -> screen != finder).forEach(screen -> shell.warm(screen.page()));
    }

    /// The lines of the hall have changed.
    public void boardChanged() {
        refresh(welcome, queue);
    }

    /// A counter has opened, closed, or given its last number of today.
    public void countersChanged() {
        refresh(finder, search, service, queue);
    }

    /// The centre answers again, or no longer.
    public void networkChanged() {
        refresh(sending, service, signIn, documents);
    }

    /// What became of an enrolment code.
    public void enrolmentChanged() {
        refresh(enrol);
    }

    /// A device was lost or is back: the page that tells so is drawn again.
    public void devicesChanged() {
        scanning.scannerIs(Capabilities.works(scanner.get()));
        refresh(service, signIn, documents, scanning, queue, keeping, finished);
    }

    /// Pages around the application show a little of everything.
    private void refresh(Screen<?>... changed) {
        shell.refresh(Stream.concat(Stream.of(changed), hall.all().stream()).collect(Collectors.toSet()));
    }

    /// Nothing of the citizen before stays on any screen.
    public void clear() {
        for (Screen<?> screen : all) {
            screen.clear();
            // a label draws its new words when it is laid out, and a page that hangs nowhere would keep the old ones
            screen.page().layout();
        }
    }
}
