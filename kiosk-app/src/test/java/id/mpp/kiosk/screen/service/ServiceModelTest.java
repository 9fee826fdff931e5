package id.mpp.kiosk.screen.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.mpp.kiosk.journey.Notice;
import id.mpp.kiosk.journey.Place;
import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.readiness.Capabilities;
import id.mpp.kiosk.readiness.Readiness;
import id.mpp.kiosk.screen.service.Ability.Doing;
import id.mpp.kiosk.screen.service.Ability.State;
import id.mpp.kiosk.screen.service.ServiceModel.Primary;
import id.mpp.kiosk.ui.kit.Samples;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ServiceModelTest {

    private static final Capabilities EVERYTHING = new Capabilities(true, true, true, true);

    private static ServiceModel reading(String service, Readiness readiness, Capabilities capabilities) {
        var model = new ServiceModel(any -> readiness, Samples::open, () -> capabilities);
        model.arrive(new Step.Reading(Samples.service(service), new Place.Home()));
        return model;
    }

    private static ServiceModel birth(Readiness readiness, Capabilities capabilities) {
        return reading("dukcapil.akta-lahir", readiness, capabilities);
    }

    private static Map<Doing, State> states(ServiceModel model) {
        return model.abilities().stream().collect(Collectors.toMap(Ability::doing, Ability::state));
    }

    @Test
    void everythingWorks() {
        var model = birth(new Readiness.CanFinish(), EVERYTHING);
        assertEquals(Map.of(Doing.FILL_IN, State.CAN, Doing.SCAN, State.CAN, Doing.SEND, State.CAN, Doing.PRINT,
                State.CAN, Doing.COLLECT, State.AT_COUNTER), states(model));
        assertTrue(model.allHere());
    }

    @Test
    void scannerIsBrokenAndTheNetworkIsDownAtTheSameTime() {
        var model = birth(new Readiness.CanStart(Readiness.Why.PAPERS_TO_COUNTER),
                new Capabilities(false, false, true, true));
        assertEquals(State.AT_COUNTER, states(model).get(Doing.SCAN));
        assertEquals(State.LATER, states(model).get(Doing.SEND));
        assertFalse(model.allHere());
    }

    @Test
    void paperRanOut() {
        var model = birth(new Readiness.CanFinish(), new Capabilities(true, true, false, true));
        assertEquals(State.ON_SCREEN, states(model).get(Doing.PRINT));
    }

    @Test
    void diskIsFull() {
        var model = birth(new Readiness.NeedsStaff(Readiness.Why.CANNOT_KEEP), EVERYTHING);
        assertTrue(model.needsStaff());
        assertEquals(State.NOT_NOW, states(model).get(Doing.FILL_IN));
        assertEquals(State.NOT_NOW, states(model).get(Doing.SEND));
    }

    @Test
    void serviceAtTheCounterGivesANumberAndNothingElse() {
        var model = reading("samsat.tahunan", new Readiness.TicketOnly(), EVERYTHING);
        assertEquals(Primary.TICKET, model.primary());
        assertFalse(model.ticketBeside());
        assertTrue(model.onlyTicket());
    }

    @Test
    void applicationBegunBeforeIsContinued() {
        var model = new ServiceModel(any -> new Readiness.CanFinish(), Samples::open, () -> EVERYTHING);
        var application = Samples.birthApplication();
        model.arrive(new Step.Reading(application.service(), new Place.Home(), Optional.of(application), Notice.NONE));
        assertEquals(Primary.CONTINUE, model.primary());
        assertTrue(model.ticketBeside());
    }

    @Test
    void onePartIsOpenAtATimeAndTheFirstToBeginWith() {
        var model = birth(new Readiness.CanFinish(), EVERYTHING);
        assertTrue(model.isOpen(Part.REQUIREMENTS));
        model.toggle(Part.COST);
        assertTrue(model.isOpen(Part.COST));
        assertFalse(model.isOpen(Part.REQUIREMENTS));
        model.toggle(Part.COST);
        assertFalse(model.isOpen(Part.COST));
        model.arrive(new Step.Reading(Samples.service("dukcapil.kia"), new Place.Home()));
        assertTrue(model.isOpen(Part.REQUIREMENTS));
    }

    @Test
    void turningEndsAtTheLastOfTheEightOthers() {
        var model = birth(new Readiness.CanFinish(), EVERYTHING);
        model.turn(-1, model.pages());
        assertEquals(Part.REQUIREMENTS, model.turnedTo());
        for (int i = 0; i < 20; i++) {
            model.turn(1, model.pages());
        }
        assertEquals(Part.EVALUATION, model.turnedTo());
        assertEquals(14, model.pages().size());
        assertTrue(model.isFull());
    }

    @Test
    void theEightOthersStandBehindALinkAndLeadBack() {
        var model = birth(new Readiness.CanFinish(), EVERYTHING);
        assertFalse(model.isFull());
        model.showFull();
        assertTrue(model.isFull());
        assertEquals(Part.EIGHT, model.others());
        assertTrue(model.others().stream().allMatch(model::isExample), "none of them is signed by this hall");
        model.showMain();
        assertFalse(model.isFull());
        assertTrue(model.isOpen(Part.REQUIREMENTS));
    }

    @Test
    void changedRulesAreNews() {
        assertTrue(reading("dukcapil.ikd", new Readiness.TicketOnly(), EVERYTHING).hasChanged());
        assertFalse(birth(new Readiness.CanFinish(), EVERYTHING).hasChanged());
    }

    @Test
    void valuesNobodySignedAreMarked() {
        var model = birth(new Readiness.CanFinish(), EVERYTHING);
        assertTrue(model.anyExample());
        assertTrue(model.isExample(Part.TIME));
        assertTrue(model.isExample(Part.LEGAL_BASIS));
        assertFalse(model.isExample(Part.REQUIREMENTS));
        assertFalse(model.isExample(Part.PRODUCT));
    }
}
