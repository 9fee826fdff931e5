package id.mpp.kiosk;

import id.mpp.kiosk.journey.Application;
import id.mpp.kiosk.journey.Citizen;
import id.mpp.kiosk.journey.Correction;
import id.mpp.kiosk.journey.Step;
import java.util.Optional;

/// Who stands here since they said so, and what they have said by now: what a second application of the same visit need
/// not ask again. In memory only, and gone with the session. Who signs in anew begins anew. Lives on the FX thread.
public final class Acquaintance implements Session.Listener {

    private Optional<Citizen> citizen = Optional.empty();

    /// Empty until somebody has signed in.
    public Optional<Citizen> citizen() {
        return citizen;
    }

    @Override
    public void moved(Step from, Step to) {
        if (to instanceof Step.Welcome || to instanceof Step.OutOfService) {
            citizen = Optional.empty();
        } else {
            // who corrects without signing in has not said who they are
            citizen = application(to).filter(it -> it.correction().filter(Correction::partial).isEmpty())
                    .map(Application::citizenAfterwards).or(() -> visitor(to)).or(() -> citizen);
        }
    }

    @Override
    public void ended() {
        citizen = Optional.empty();
    }

    private static Optional<Citizen> visitor(Step step) {
        return step instanceof Step.OfHall ofHall ? ofHall.visitor() : Optional.empty();
    }

    private static Optional<Application> application(Step step) {
        return switch (step) {
            case Step.Reading reading -> reading.begun();
            case Step.Answering answering -> Optional.of(answering.application());
            case Step.Gathering gathering -> Optional.of(gathering.application());
            case Step.Scanning scanning -> Optional.of(scanning.application());
            case Step.Comparing comparing -> Optional.of(comparing.application());
            case Step.Receiving receiving -> Optional.of(receiving.application());
            case Step.Looking looking -> Optional.of(looking.application());
            case Step.Reviewing reviewing -> Optional.of(reviewing.application());
            case Step.Sending.Storing storing -> Optional.of(storing.application());
            case Step.StillThere stillThere -> application(stillThere.under());
            case Step.Welcome _,Step.Finding _,Step.SigningIn _,Step.Sending.Stored _ -> Optional.empty();
            case Step.Sending.Delivered _,Step.ChoosingQueue _,Step.Printing _ -> Optional.empty();
            case Step.WillingToWait _ -> Optional.empty();
            case Step.AskingForTicket _,Step.KeepingNumber _,Step.Finished _ -> Optional.empty();
            case Step.OutOfService _,Step.OfHall _ -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Acquaintance[" + (citizen.isPresent() ? "somebody" : "nobody") + "]";
    }
}
