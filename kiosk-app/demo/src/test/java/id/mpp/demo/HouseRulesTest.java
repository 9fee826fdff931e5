package id.mpp.demo;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The arrows of docs/house.md. Each rule carries its reason; an exception to one needs a decision in docs/decisions.
class HouseRulesTest {

    private static final String DEVICE = "id.mpp.device..";
    private static final String SYNC = "id.mpp.sync..";
    private static final String KIOSK = "id.mpp.kiosk..";

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsDrawn() {
        JavaClasses house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.mpp");
        return rules().entrySet().stream().map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
    }

    private static Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("devices know neither parcels nor citizens", noClasses().that().resideInAPackage(DEVICE).should()
                .dependOnClassesThat().resideInAnyPackage(SYNC, KIOSK)
                .because("another kiosk must be able to use device-drivers as it is"));
        rules.put("sync knows neither devices nor citizens", noClasses().that().resideInAPackage(SYNC).should()
                .dependOnClassesThat().resideInAnyPackage(DEVICE, KIOSK)
                .because("a parcel is bytes with a name; what is in it is the kiosk's matter"));
        rules.put("only the application shows anything", noClasses().that().resideInAnyPackage(DEVICE, SYNC).should()
                .dependOnClassesThat().resideInAPackage("javafx..")
                .because("libraries must run where there is no screen"));
        rules.put("services and journey are plain Java", noClasses().that()
                .resideInAnyPackage("id.mpp.kiosk.service..", "id.mpp.kiosk.journey..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.io..", "java.nio..", "java.net..", "java.sql..",
                        "java.time.Clock",
                        DEVICE, SYNC)
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
        rules.put("packages have no cycles", slices().matching("id.mpp.(device|sync).(*)..").should()
                .beFreeOfCycles().because("a cycle is two rooms that are really one"));
        onlyIn(rules, "jSSC", "jssc..", "id.mpp.device.transport..");
        onlyIn(rules, "OkHttp", "okhttp3..", "id.mpp.sync.http..", "id.mpp.device.scanner.escl..");
        onlyIn(rules, "H2", "org.h2..", "id.mpp.sync.index..", "id.mpp.sandbox..");
        onlyIn(rules, "SQL", "java.sql..", "id.mpp.sync.index..", "id.mpp.sandbox..");
        onlyIn(rules, "Tink", "com.google.crypto.tink..", "id.mpp.sync.seal..", "id.mpp.sandbox..");
        onlyIn(rules, "PDFBox", "org.apache.pdfbox..", "id.mpp.kiosk.submission..", "id.mpp.demo..");
        onlyIn(rules, "foreign functions", "java.lang.foreign..", "id.mpp.device.card.pcsc..", "id.mpp.simulator..",
                "id.mpp.demo..");
        rules.put("private keys stay in enrolment", noClasses().that(resideInAPackage(SYNC)
                .and(not(resideInAPackage("id.mpp.sync.enrolment.."))).as("of sync outside enrolment")).should()
                .dependOnClassesThat().areAssignableTo(java.security.PrivateKey.class)
                .because("others sign through a Signer and can leak nothing"));
        rules.put("far ends stay out of the product",
                noClasses().that().resideInAnyPackage(DEVICE, SYNC, KIOSK).should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("id.mpp.simulator..", "id.mpp.sandbox..", "id.mpp.demo..")
                        .because("a machine in a hall must not be able to print a simulated ticket"));
        rules.put("nobody sleeps in the product", noClasses().that().resideInAnyPackage(SYNC, KIOSK).should()
                .callMethod(Thread.class, "sleep", long.class).orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .because("waiting is done on a condition or a scheduler; only a device's own thread may poll"));
        rules.put("time is handed in", noClasses().that().resideInAnyPackage(SYNC, KIOSK).should()
                .callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.LocalDateTime.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .because("tests own the time, and a kiosk's clock may be wrong"));
        return rules;
    }

    private static void onlyIn(Map<String, ArchRule> rules, String library, String packages, String... homes) {
        rules.put(library + " lives in one room", noClasses().that(alwaysTrue().and(not(resideInAnyPackage(homes)))
                .as("outside " + String.join(", ", homes))).should().dependOnClassesThat().resideInAPackage(packages)
                .because("a library that lives in one room can be replaced"));
    }

    /// A package without package-info is not null-marked, and NullAway would look away from it.
    @TestFactory
    Stream<DynamicTest> everyPackageSaysWhatLivesInIt() {
        var classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("id.mpp");
        return classes.stream().map(it -> it.getPackageName()).distinct().sorted()
                .map(name -> dynamicTest(name, () -> requirePackageInfo(name)));
    }

    private static void requirePackageInfo(String name) throws ClassNotFoundException {
        var info = Class.forName(name + ".package-info");
        if (!info.isAnnotationPresent(org.jspecify.annotations.NullMarked.class)) {
            throw new AssertionError(Path.of(name.replace('.', '/')) + "/package-info.java is not @NullMarked");
        }
    }
}
