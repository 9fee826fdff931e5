package id.mpp.kiosk.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Papers the centre keeps, and papers from a phone, on the citizen's way.
class StoredPapersJourneyTest {

    private static final StoredPaper OLD = Sample.storedCard(Sample.DAY.minusMonths(8));
    private static final StoredPaper NEW = Sample.storedCard(Sample.DAY.minusMonths(2));

    private static Application withoutCard(Citizen citizen) {
        Application complete = Sample.complete();
        return new Application(complete.service(), citizen, complete.day(), complete.answers(), complete.papers(),
                false)
                .without("kk");
    }

    private static Application gathered(Step step) {
        return assertInstanceOf(Step.Gathering.class, step).application();
    }

    private static Step found(Citizen citizen, boolean late, StoredPaper... papers) {
        return Journey.next(new Step.Gathering(withoutCard(citizen)),
                new Event.StoredPapersFound(List.of(papers), late));
    }

    @Test
    void newestIsTickedWhenThePageAppears() {
        assertEquals(new Paper.FromVault(NEW), gathered(found(Sample.citizen(), false, OLD, NEW)).papers().get("kk"));
    }

    @Test
    void paperOlderThanTheServiceTakesIsNotTicked() {
        LocalDate lastDay = Sample.DAY.minusMonths(12);
        assertEquals(Optional.empty(), Optional.ofNullable(
                gathered(found(Sample.citizen(), false, Sample.storedCard(lastDay.minusDays(1)))).papers().get("kk")));
        StoredPaper justGood = Sample.storedCard(lastDay);
        assertEquals(new Paper.FromVault(justGood),
                gathered(found(Sample.citizen(), false, justGood)).papers().get("kk"));
    }

    @Test
    void nothingIsTickedForSomebodyWhoOnlyTypedANik() {
        Citizen typed = new Citizen(Sample.NIK, "", Citizen.Assurance.TYPED, Sample.citizen().known());
        assertTrue(gathered(found(typed, false, NEW)).missingPapers().stream().anyMatch(it -> it.id().equals("kk")));
    }

    @Test
    void whatComesLateIsOfferedOnTheSamePageAndUsedWhenAskedFor() {
        Step before = new Step.Gathering(withoutCard(Sample.citizen()));
        Step offered = Journey.next(before, new Event.StoredPapersFound(List.of(NEW), true));
        assertTrue(offered.isSamePageAs(before));
        assertTrue(gathered(offered).missingPapers().stream().anyMatch(it -> it.id().equals("kk")));
        assertEquals(new Paper.FromVault(NEW),
                gathered(Journey.next(offered, new Event.StoredPapersUsed())).papers().get("kk"));
    }

    @Test
    void whatTheCitizenDecidedIsNotChanged() {
        Application later = withoutCard(Sample.citizen()).with("kk", new Paper.BroughtLater());
        Step step = new Step.Gathering(later);
        assertEquals(step, Journey.next(step, new Event.StoredPapersFound(List.of(NEW), false)));
    }

    @Test
    void newerOneIsScannedInsteadOfTheStored() {
        Step ticked = found(Sample.citizen(), false, NEW);
        Step looked = Journey.next(ticked, new Event.StoredPaperAsked("kk"));
        Step scanning = Journey.next(looked, new Event.ScanAsked("kk"));
        Step kept = Journey.next(Journey.next(scanning, new Event.PageKept(Sample.page())), new Event.PaperFinished());
        Application done = assertInstanceOf(Step.Reviewing.class, kept).application();
        assertInstanceOf(Paper.Scanned.class, done.papers().get("kk"));
    }

    @Test
    void givingUpTheNewScanKeepsTheStored() {
        Step ticked = found(Sample.citizen(), false, NEW);
        Step scanning = Journey.next(Journey.next(ticked, new Event.StoredPaperAsked("kk")), new Event.ScanAsked("kk"));
        assertEquals(new Paper.FromVault(NEW),
                gathered(Journey.next(scanning, new Event.WentBack())).papers().get("kk"));
    }

    @Test
    void paperFromThePhoneIsKeptAsSuchAlsoAfterALookAtIt() {
        Step receiving = Journey.next(new Step.Gathering(withoutCard(Sample.citizen())), new Event.PhoneAsked("kk"));
        Step taken = Journey.next(receiving, new Event.PagesTaken(List.of(Sample.page())));
        Step looked = Journey.next(Journey.next(taken, new Event.ScanAsked("kk")), new Event.WentBack());
        Application done = assertInstanceOf(Step.Reviewing.class, looked).application();
        assertEquals(Paper.Origin.PHONE, assertInstanceOf(Paper.Scanned.class, done.papers().get("kk")).origin());
    }

    @Test
    void morePagesThanThePaperHasAreNotTaken() {
        Step receiving = new Step.Receiving(withoutCard(Sample.citizen()), "kk");
        assertEquals(receiving,
                Journey.next(receiving, new Event.PagesTaken(List.of(Sample.page(), Sample.page()))));
    }

    @Test
    void listThatComesUnderneathTheQuestionWhetherSomebodyIsThereIsNotLost() {
        Step still = new Step.StillThere(new Step.Gathering(withoutCard(Sample.citizen())));
        Step.StillThere after = assertInstanceOf(Step.StillThere.class,
                Journey.next(still, new Event.StoredPapersFound(List.of(NEW), true)));
        assertEquals(List.of(NEW), assertInstanceOf(Step.Gathering.class, after.under()).offered());
    }
}
