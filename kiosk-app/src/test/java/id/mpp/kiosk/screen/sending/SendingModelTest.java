package id.mpp.kiosk.screen.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.mpp.kiosk.journey.Step;
import id.mpp.kiosk.screen.sending.SendingModel.Progress;
import id.mpp.kiosk.ui.kit.Samples;
import id.mpp.sync.Network;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendingModelTest {

    private Network network = new Network.Online();
    private final SendingModel model = new SendingModel(() -> network);

    @Test
    void nothingIsPromisedBeforeTheDiskHasIt() {
        model.arrive(new Step.Sending.Storing(Samples.birthApplication(), "1"));

        assertEquals(Optional.of(Progress.STORING), model.progress());
        assertEquals(Optional.empty(), model.receipt());
    }

    @Test
    void networkGoesWhileAnApplicationWaits() {
        model.arrive(new Step.Sending.Stored(Samples.birth(), Samples.receipt()));
        assertEquals(Optional.of(Progress.ON_ITS_WAY), model.progress());

        network = new Network.Offline(Instant.EPOCH, "unplugged");

        assertEquals(Optional.of(Progress.WAITING_FOR_NETWORK), model.progress());
        assertEquals(Optional.of(Samples.receipt()), model.receipt());
    }

    @Test
    void whatHasArrivedStaysArrivedWhenTheNetworkGoes() {
        network = new Network.Offline(Instant.EPOCH, "unplugged");
        model.arrive(new Step.Sending.Delivered(Samples.birth(), Samples.receipt().acknowledged()));

        assertEquals(Optional.of(Progress.DELIVERED), model.progress());
    }

    @Test
    void nextCitizenFindsNothing() {
        model.arrive(new Step.Sending.Storing(Samples.birthApplication(), "1"));
        model.clear();

        assertEquals(Optional.empty(), model.citizen());
        assertEquals(Optional.empty(), model.progress());
    }
}
