package id.mpp.sync.vault;

import id.mpp.sync.ComplaintStatus;
import id.mpp.sync.Inquiry;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/// What became of complaints. Blocks.
///
/// @param kiosk
///            asks as this kiosk
public record Complaints(URI central, Function<Ask, Reply> kiosk, Timings timings) {

    /// @param number
    ///            as the citizen holds it
    public Inquiry<ComplaintStatus> one(String number) {
        Ask ask = Ask.json("POST", Endpoints.at(central, "v1/complaints/lookup"), Map.of("number", number),
                timings.smallCall());
        Inquiry<ComplaintStatus> answer = Answers.of(kiosk.apply(ask), found -> found.json(ComplaintStatus.class));
        // here it would be the kiosk that is not let in
        return answer instanceof Inquiry.NotSignedIn ? new Inquiry.NoNetwork<>() : answer;
    }
}
