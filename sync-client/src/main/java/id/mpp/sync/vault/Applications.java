package id.mpp.sync.vault;

import id.mpp.sync.ApplicationStatus;
import id.mpp.sync.Inquiry;
import id.mpp.sync.SentAnswers;
import id.mpp.sync.Timings;
import id.mpp.sync.enrolment.Endpoints;
import id.mpp.sync.http.Ask;
import id.mpp.sync.http.Reply;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/// How far applications are: all of the citizen who is signed in, or one by its receipt. Blocks.
///
/// @param citizen
///            asks with the citizen's token
/// @param kiosk
///            asks as this kiosk
public record Applications(URI central, Function<Ask, Reply> citizen, Function<Ask, Reply> kiosk, Timings timings) {

    /// It becomes a part of an address.
    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Za-z][0-9A-Za-z-]{0,39}");

    private record Known(List<ApplicationStatus> applications) {
    }

    /// Newest first.
    public Inquiry<List<ApplicationStatus>> all() {
        Reply reply = citizen.apply(Ask.get(Endpoints.at(central, "v1/applications"), timings.smallCall()));
        return Answers.of(reply, answer -> answer.json(Known.class).map(Known::applications).map(List::copyOf));
    }

    /// What was sent with one of them that waits for a correction.
    ///
    /// @param receipt
    ///            as the centre said it
    public Inquiry<SentAnswers> answers(String receipt) {
        if (!RECEIPT.matcher(receipt).matches()) {
            return new Inquiry.NotFound<>();
        }
        URI address = Endpoints.at(central, "v1/applications/" + receipt + "/answers");
        return Answers.of(citizen.apply(Ask.get(address, timings.smallCall())), found -> found.json(SentAnswers.class));
    }

    /// A wrong date and an unknown number get the same answer.
    public Inquiry<ApplicationStatus> one(String receipt, LocalDate birthDate) {
        Map<String, String> question = Map.of("receipt", receipt, "birthDate", birthDate.toString());
        URI address = Endpoints.at(central, "v1/applications/lookup");
        Inquiry<ApplicationStatus> answer = Answers.of(
                kiosk.apply(Ask.json("POST", address, question, timings.smallCall())),
                found -> found.json(ApplicationStatus.class));
        // here it would be the kiosk that is not let in, and nothing the citizen can do about it
        return answer instanceof Inquiry.NotSignedIn ? new Inquiry.NoNetwork<>() : answer;
    }
}
