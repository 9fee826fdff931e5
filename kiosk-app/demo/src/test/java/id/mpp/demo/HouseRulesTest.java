package id.mpp.demo;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.mpp.device.Console;
import id.mpp.device.DeviceStatus;
import id.mpp.device.printer.PaperWidth;
import id.mpp.kiosk.SetupCommand;
import id.mpp.sync.Enrolment;
import id.mpp.sync.Network;
import id.mpp.sync.export.ExportCommand;
import id.mpp.sync.receipt.VerifyCommand;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The arrows of docs/house.md. Each rule carries its reason; an exception to one needs a decision in docs/decisions.
class HouseRulesTest {

    private static final String DEVICE = "id.mpp.device..";
    private static final String SYNC = "id.mpp.sync..";
    private static final String KIOSK = "id.mpp.kiosk..";
    private static final String A_CYCLE = "a cycle is two rooms that are really one";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.mpp");

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        return rules().entrySet().stream().map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    private static Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        modules(rules);
        rooms(rules);
        libraries(rules);
        manners(rules);
        return rules;
    }

    private static void modules(Map<String, ArchRule> rules) {
        rules.put("devices know neither parcels nor citizens", noClasses().that().resideInAPackage(DEVICE).should()
                .dependOnClassesThat().resideInAnyPackage(SYNC, KIOSK)
                .because("another kiosk must be able to use device-drivers as it is"));
        rules.put("sync knows neither devices nor citizens", noClasses().that().resideInAPackage(SYNC).should()
                .dependOnClassesThat().resideInAnyPackage(DEVICE, KIOSK)
                .because("a parcel is bytes with a name; what is in it is the kiosk's matter"));
        rules.put("only the application shows anything", noClasses().that().resideInAnyPackage(DEVICE, SYNC).should()
                .dependOnClassesThat().resideInAPackage("javafx..")
                .because("libraries must run where there is no screen"));
        rules.put("far ends stay out of the product", noClasses().that().resideInAnyPackage(DEVICE, SYNC, KIOSK)
                .should().dependOnClassesThat()
                .resideInAnyPackage("id.mpp.simulator..", "id.mpp.sandbox..", "id.mpp.demo..", "id.mpp.headless..")
                .because("a machine in a hall must not be able to print a simulated ticket"));
        // A recorder is a stretch of wire, not a far end: it opens the real wire as a driver would.
        rules.put("far ends do not know what they play to", noClasses().that(
                resideInAnyPackage("id.mpp.simulator..", "id.mpp.sandbox..")
                        .and(not(resideInAPackage("id.mpp.simulator.recording..")))
                        .as("are far ends"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DEVICE, SYNC, KIOSK).and(not(belongToAnyOf(PaperWidth.class)))
                        .as("are of the product, but for the width of a paper roll"))
                .because("who shares the driver's code shares its mistakes, and agrees with them"));
    }

    private static void rooms(Map<String, ArchRule> rules) {
        rules.put("services and journey are plain Java", noClasses().that()
                .resideInAnyPackage("id.mpp.kiosk.service..", "id.mpp.kiosk.journey..").should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "java.io..", "java.nio..", "java.net..",
                        "java.sql..", DEVICE, SYNC).or(assignableTo(InstantSource.class)))
                .because("the way of a citizen is data and a pure function; it is tested as a table"));
        rules.put("services do not know the journey", noClasses().that().resideInAPackage("id.mpp.kiosk.service..")
                .should().dependOnClassesThat().resideInAPackage("id.mpp.kiosk.journey..")
                .because("a service is data; the journey walks it"));
        rules.put("no screen knows another", slices().matching("id.mpp.kiosk.screen.(*)..").should()
                .notDependOnEachOther().because("where to go next is the journey's decision alone"));
        rules.put("models have no nodes", noClasses().that().resideInAPackage("id.mpp.kiosk.screen..").and()
                .haveSimpleNameEndingWith("Model").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("what a screen says is tested without a screen"));
        rules.put("screens reach no device and no line", noClasses().that()
                .resideInAnyPackage("id.mpp.kiosk.screen..", "id.mpp.kiosk.ui..").should()
                .dependOnClassesThat(resideInAnyPackage(DEVICE, SYNC)
                        .and(not(belongToAnyOf(DeviceStatus.class, Network.class, Enrolment.class)))
                        .as("are more of a device or the centre than how it stands"))
                .because("a screen shows a step and tells events; errands do the work, away from the FX thread"));
        rules.put("controls know no screen", noClasses().that().resideInAPackage("id.mpp.kiosk.ui..").should()
                .dependOnClassesThat().resideInAPackage("id.mpp.kiosk.screen..")
                .because("a control that knows its screen serves no other one"));
        rules.put("nobody knows who put everything together", noClasses().that()
                .resideInAPackage("id.mpp.kiosk.*..").should().dependOnClassesThat().resideInAPackage("id.mpp.kiosk")
                .because("what a room needs is handed in, so that a test can hand in something else"));
        for (String module : List.of("device", "sync", "simulator", "sandbox")) {
            rules.put("no cycles in " + module, slices().matching("id.mpp." + module + ".(*)..").should()
                    .beFreeOfCycles().because(A_CYCLE));
        }
        rules.put("no cycles in kiosk", slices().matching("id.mpp.kiosk.(**)").should().beFreeOfCycles()
                .because(A_CYCLE));
    }

    private static void libraries(Map<String, ArchRule> rules) {
        onlyIn(rules, "jSSC", "jssc..", "id.mpp.device.transport..");
        onlyIn(rules, "OkHttp", "okhttp3..", "id.mpp.sync.http..", "id.mpp.device.scanner.escl..",
                "id.mpp.sandbox.tls..");
        onlyIn(rules, "Flyway", "org.flywaydb..", "id.mpp.sandbox.store..");
        onlyIn(rules, "the connection pool", "com.zaxxer..", "id.mpp.sandbox.store..");
        // the far end announces itself as a scanner does
        onlyIn(rules, "JmDNS", "javax.jmdns..", "id.mpp.device.scanner.escl..", "id.mpp.simulator.scanner..");
        onlyIn(rules, "H2", "org.h2..", "id.mpp.sync.index..", "id.mpp.sandbox..");
        onlyIn(rules, "SQL", "java.sql..", "id.mpp.sync.index..", "id.mpp.sandbox..");
        onlyIn(rules, "Tink", "com.google.crypto.tink..", "id.mpp.sync.seal..", "id.mpp.sandbox..");
        onlyIn(rules, "PDFBox", "org.apache.pdfbox..", "id.mpp.kiosk.submission..",
                "id.mpp.kiosk.received..", "id.mpp.demo..");
        onlyIn(rules, "foreign functions", "java.lang.foreign..", "id.mpp.device.card.pcsc..", "id.mpp.kiosk.systemd..",
                "id.mpp.simulator..",
                "id.mpp.demo..");
        onlyIn(rules, "ZXing", "com.google.zxing..", "id.mpp.device.printer..",
                "id.mpp.device.code.image..", "id.mpp.kiosk.ui.control..", "id.mpp.simulator.printer..",
                "id.mpp.simulator.code..", "id.mpp.demo..", "id.mpp.sandbox.page..");
        onlyIn(rules, "TOML", "org.tomlj..", "id.mpp.kiosk", "id.mpp.sandbox");
        onlyIn(rules, "Javalin", "io.javalin..", "id.mpp.sandbox..");
        onlyIn(rules, "JavaFX", "javafx..", "id.mpp.kiosk", "id.mpp.kiosk.ui..", "id.mpp.kiosk.screen..",
                "id.mpp.demo..");
        rules.put("private keys stay in enrolment", noClasses().that(resideInAPackage(SYNC)
                .and(not(resideInAPackage("id.mpp.sync.enrolment.."))).as("of sync outside enrolment")).should()
                .dependOnClassesThat().areAssignableTo(PrivateKey.class)
                .because("others sign through a Signer and can leak nothing"));
    }

    private static void manners(Map<String, ArchRule> rules) {
        rules.put("nobody sleeps in the product", noClasses().that().resideInAnyPackage(SYNC, KIOSK).should()
                .callMethod(Thread.class, "sleep", long.class).orShould()
                .callMethod(Thread.class, "sleep", Duration.class)
                .because("waiting is done on a condition or a scheduler; only a device's own thread may poll"));
        // without parameters only: now(Clock) is how time is asked for
        rules.put("time is handed in", noClasses().that().resideInAnyPackage(SYNC, KIOSK).should()
                .callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(LocalTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("tests own the time, and a kiosk's clock may be wrong"));
        // programs for somebody at a terminal
        rules.put("the product writes to its log", noClasses().that().resideInAnyPackage(DEVICE, SYNC, KIOSK)
                .and(not(belongToAnyOf(Console.class, ExportCommand.class, VerifyCommand.class, SetupCommand.class)))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("nobody reads the standard output of a kiosk, and what is written there is never cleared"));
        rules.put("names say what a thing is", noClasses().should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?")
                .because("such a name fits everything, so everything ends up there"));
        rules.put("packages say what lives there", noClasses().should()
                .resideInAnyPackage("..common..", "..util..", "..utils..", "..model..", "..misc..")
                .because("such a package has no owner"));
        rules.put("records are asked without get", noMethods().that().areDeclaredInClassesThat()
                .areAssignableTo(Record.class).should().haveNameMatching("get[A-Z].*")
                .because("a record's accessors carry no prefix, and its other answers should not look different"));
    }

    private static void onlyIn(Map<String, ArchRule> rules, String library, String packages, String... homes) {
        rules.put(library + " lives in its rooms", noClasses().that(not(resideInAnyPackage(homes))
                .as("outside " + String.join(", ", homes))).should().dependOnClassesThat().resideInAPackage(packages)
                .because("a library that lives in few rooms can be replaced"));
    }

    /// A package without package-info is not null-marked, and NullAway would look away from it.
    @TestFactory
    Stream<DynamicTest> everyPackageSaysWhatLivesInIt() {
        return HOUSE.stream().map(it -> it.getPackageName()).distinct().sorted()
                .map(name -> dynamicTest(name, () -> requirePackageInfo(name)));
    }

    private static void requirePackageInfo(String name) throws ClassNotFoundException {
        var info = Class.forName(name + ".package-info");
        if (!info.isAnnotationPresent(NullMarked.class)) {
            throw new AssertionError(Path.of(name.replace('.', '/')) + "/package-info.java is not @NullMarked");
        }
    }
}
