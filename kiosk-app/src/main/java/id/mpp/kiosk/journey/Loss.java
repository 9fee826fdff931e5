package id.mpp.kiosk.journey;

/// What somebody would lose who left now. What was handed in is safe and never among it.
public enum Loss {
    NOTHING,
    /// Answers and pages that are not sent yet: they live in memory only.
    ANSWERS,
    /// A number that nobody has said to be held: it is void then.
    NUMBER;

    /// On leaving at `step`.
    public static Loss of(Step step) {
        return switch (step) {
            case Step.Reading reading -> reading.begun().isPresent() ? ANSWERS : NOTHING;
            case Step.Answering _,Step.Gathering _,Step.Scanning _,Step.Comparing _,Step.Reviewing _ -> ANSWERS;
            case Step.Receiving _,Step.Looking _ -> ANSWERS;
            case Step.AskingForTicket _,Step.KeepingNumber _ -> NUMBER;
            case Step.OfHall ofHall -> ofHall.loses();
            case Step.StillThere stillThere -> of(stillThere.under());
            case Step.Welcome _,Step.Finding _,Step.SigningIn _,Step.Sending _ -> NOTHING;
            // a ticket that is being printed is settled by what the printer says
            case Step.ChoosingQueue _,Step.WillingToWait _,Step.Printing _,Step.Finished _,Step.OutOfService _ ->
                NOTHING;
        };
    }
}
