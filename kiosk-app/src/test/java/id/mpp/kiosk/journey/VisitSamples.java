package id.mpp.kiosk.journey;

import id.mpp.kiosk.Sample;
import id.mpp.kiosk.service.ServiceDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every step and event of a visit to several agencies, for the table.
final class VisitSamples {

    private static final ServiceDefinition OTHER = Sample.atAgency("bpjskes");
    private static final Step.ChoosingQueue ONE = new Step.ChoosingQueue(Sample.service(), Optional.empty(),
            Notice.NONE);
    private static final Step.ChoosingQueue TWO = new Step.ChoosingQueue(Sample.service(), Optional.empty(),
            Notice.NONE, List.of(OTHER));

    private VisitSamples() {
    }

    static Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put("ChoosingQueue, two agencies", TWO);
        steps.put("Visiting.Adding", new Visiting.Adding(ONE, Optional.empty()));
        steps.put("Visiting.Adding, agency chosen", new Visiting.Adding(ONE, Optional.of("bpjskes")));
        steps.put("Visiting.Planning", new Visiting.Planning(TWO, false, Optional.empty()));
        steps.put("Printing, two being reserved",
                new Step.Printing(new Wishes(List.of(OTHER, Sample.service()), false, Optional.empty(), 1),
                        Optional.empty(), Optional.empty()));
        steps.put("Finished, number kept", new Step.Finished(Sample.service(), Optional.empty(), false,
                Optional.of(new HeldSlip(Slip.of(Sample.service(), Sample.ticket("A-022")), false))));
        steps.put("Finished, ticket being printed", new Step.Finished(Sample.service(), Optional.empty(), false,
                Optional.of(new HeldSlip(Slip.of(Sample.service(), Sample.ticket("A-022")), false,
                        ReceiptPaper.UNASKED.asked()))));
        return steps;
    }

    static List<Event> events() {
        return List.of(new VisitEvent.AnotherAgencyAsked(), new VisitEvent.AgencyChosen("bpjskes"),
                new VisitEvent.ServiceAdded(OTHER), new VisitEvent.ServiceDropped(OTHER.id()),
                new VisitEvent.PlanAccepted(List.of(OTHER, Sample.service())), new Event.TicketCopyAsked(),
                new Event.TicketCopied(ReceiptPaper.State.PRINTED));
    }
}
