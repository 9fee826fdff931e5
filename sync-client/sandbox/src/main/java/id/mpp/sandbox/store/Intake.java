package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import id.mpp.sandbox.store.Vault.Consent;
import id.mpp.sandbox.store.Vault.Document;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Takes an opened parcel over, exactly once, however it came: what it is about is noted in the same transaction.
public final class Intake {

    /// More papers than any service asks for.
    private static final int MOST_DOCUMENTS = 40;

    private final Parcels parcels;
    private final Tickets tickets;
    private final Applications applications;
    private final Vault vault;
    private final Commands commands;
    private final Surveys surveys;
    private final Complaints complaints;
    private final Kiosks kiosks;
    private final Clock clock;

    public Intake(Parcels parcels, Tickets tickets, Applications applications, Vault vault, Commands commands,
            Surveys surveys, Complaints complaints, Kiosks kiosks, Clock clock) {
        this.parcels = parcels;
        this.tickets = tickets;
        this.applications = applications;
        this.vault = vault;
        this.commands = commands;
        this.surveys = surveys;
        this.complaints = complaints;
        this.kiosks = kiosks;
        this.clock = clock;
    }

    /// @param parcel
    ///            as its manifest describes it, not yet taken over
    /// @param ticket
    ///            of a parcel of kind TICKET
    public Parcels.Taking take(ReceivedParcel parcel, Opening.Opened opened, Optional<TicketReport> ticket) {
        return parcels.take(parcel, kept(opened), () -> {
            switch (opened.kind()) {
                case TICKET -> ticket.ifPresent(tickets::report);
                case APPLICATION -> application(parcel, opened);
                case AUDIT -> audit(parcel, opened.manifest());
                case SURVEY -> survey(parcel, opened);
                case COMPLAINT -> complaint(parcel, opened);
                case HEALTH -> {
                }
            }
        });
    }

    /// What somebody thinks is kept apart from the parcel, which may name their application.
    private static List<Opening.Part> kept(Opening.Opened opened) {
        return opened.kind() == Opening.Kind.SURVEY && SaidReader.survey(opened.parts()).isPresent()
                ? List.of()
                : opened.parts();
    }

    private void survey(ReceivedParcel parcel, Opening.Opened opened) {
        SaidReader.survey(opened.parts()).ifPresent(said -> surveys.given(parcel, said));
        applications.surveyed(parcel.receipt(), parcel.receivedAt());
    }

    private void complaint(ReceivedParcel parcel, Opening.Opened opened) {
        Optional<String> number = Optional.of(cut(opened.manifest().path("receipt").asString(""), 100))
                .filter(it -> !it.isBlank());
        SaidReader.complaint(opened.parts()).ifPresent(said -> complaints.received(parcel, number, said));
    }

    /// One that was taken over before.
    public Optional<ReceivedParcel> find(String id) {
        return parcels.find(id);
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void audit(ReceivedParcel parcel, JsonNode manifest) {
        String command = manifest.path("commandId").asString("");
        if (!command.isEmpty()) {
            String result = manifest.path("result").asString("DONE");
            commands.done(command, parcel.kioskId(), result.substring(0, Math.min(20, result.length())));
        }
    }

    private void application(ReceivedParcel parcel, Opening.Opened opened) {
        AnswersReader answers = AnswersReader.of(opened.parts());
        Optional<String> corrects = Optional.of(cut(opened.manifest().path("corrects").asString(""), 100))
                .filter(receipt -> !receipt.isBlank());
        applications.received(parcel, answers.nik(), answers.birthDate(parcel.receivedAt()), corrects);
        if (parcel.assurance().equals("SIGNED_IN") && answers.nik().isPresent()) {
            keep(parcel, opened, answers);
            refer(parcel, opened.manifest().path("documents"), answers.nik().get());
        }
    }

    /// Only what the citizen agreed to, by name; and only of somebody who had signed in.
    private void keep(ReceivedParcel parcel, Opening.Opened opened, AnswersReader answers) {
        JsonNode wish = opened.manifest().path("vault");
        String version = wish.path("consentVersion").asString("");
        if (version.isEmpty() || !wish.path("parts").isArray()) {
            return;
        }
        Consent consent = new Consent(cut(version, 100), cut(wish.path("consentedAt").asString(""), 40));
        String source = kiosks.find(parcel.kioskId()).map(Kiosk::name).orElse(parcel.kioskId());
        for (JsonNode name : wish.path("parts")) {
            opened.parts().stream()
                    .filter(part -> part.name().equals(name.asString("")) && part.mediaType().equals("application/pdf"))
                    .findFirst()
                    .ifPresent(part -> {
                        String type = cut(part.name().replaceFirst("[.]pdf$", ""), 60);
                        Document document = new Document(UUID.randomUUID().toString(), type,
                                DocumentNames.of(type), parcel.receivedAt(), cut(source, 120), answers.pages(type),
                                Sha256.hex(part.bytes()));
                        vault.keep(answers.nik().orElseThrow(), document, consent, part.bytes());
                    });
        }
    }

    /// Papers the centre has already. Whether they are the applicant's own shows where they are looked up.
    private void refer(ReceivedParcel parcel, JsonNode documents, String nik) {
        int position = 0;
        for (JsonNode document : documents) {
            String name = cut(document.path("name").asString(""), 60);
            String id = cut(document.path("vaultId").asString(""), 36);
            if (!name.isEmpty() && !id.isEmpty() && position < MOST_DOCUMENTS) {
                vault.refer(parcel.id(), position++, name, id, nik);
            }
        }
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
