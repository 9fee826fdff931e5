package id.mpp.demo.story;

import id.mpp.demo.farend.FarEnds;
import id.mpp.demo.farend.Phone;
import id.mpp.kiosk.KioskWindow;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.simulator.printer.TicketPicture;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Plays a story by name and leaves what came of it: a picture of every screen, the ticket as picture and as bytes, the
/// application as the centre opened it, and `report.json`.
public final class Stories {

    private static final int GOOD = 0;
    private static final int BROKEN = 1;
    private static final int NO_SUCH_STORY = 2;

    private final KioskWindow kiosk;
    private final Optional<FarEnds> hall;
    private final Path folder;
    private final PrintStream told;

    private Stories(KioskWindow kiosk, Optional<FarEnds> hall, Path folder, PrintStream told) {
        this.kiosk = kiosk;
        this.hall = hall;
        this.folder = folder;
        this.told = told;
    }

    /// Plays a story to its end and leaves its report.
    ///
    /// @param farEnds
    ///            what the citizen shows codes to and lays papers on; empty when the kiosk runs against others
    /// @param folder
    ///            gets pictures and `report.json`
    /// @param told
    ///            gets every step as it happens, and what came of it
    /// @return the exit status: 0 only if everything that was promised happened
    public static int play(String name, KioskWindow kiosk, Optional<FarEnds> farEnds, Path folder, PrintStream told)
            throws Exception {
        var story = Story.of(name);
        if (story.isEmpty()) {
            told.println("No story is called " + name + "; there are: " + Story.words() + ".");
            return NO_SUCH_STORY;
        }
        return new Stories(kiosk, farEnds, folder, told).play(story.get());
    }

    private int play(Story story) throws Exception {
        removeOld();
        told.println();
        told.println(story.title() + " (" + story.word() + ")");
        var hand = new CountingHand(new KioskHand(kiosk));
        var narrator = new Narrator(hand, folder, told);
        try (var witness = new Witness(kiosk)) {
            var citizen = new ScriptedCitizen(hand, narrator, hall);
            story.play(citizen, ServiceFolders.bundled());
            var ticket = story.takesTicket() ? witness.ticket() : null;
            keepPapers(story);
            var proof = story.sendsApplication() ? Phone.proof(hand.look()).orElse(null) : null;
            var parcel = story.sendsApplication() ? parcel(witness) : null;
            story.leave(citizen);
            var report = new Report(story.word(), narrator.steps(), parcel, ticket, hand.touches(), proof,
                    witness.devices());
            report.write(folder.resolve("report.json"));
            return conclude(report);
        } catch (StoryBroke broke) {
            told.println("The story broke off: " + broke.getMessage());
            told.println("What the citizen saw last: " + folder.resolve("broke-off.png"));
            return BROKEN;
        }
    }

    /// Nothing of an earlier story may look like this one's.
    private void removeOld() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().matches(".*\\.(png|bin|pdf|json)")).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Where the paper can be seen, it is kept as the bytes that left the wire and as their picture.
    private void keepPapers(Story story) throws IOException {
        var papers = new ArrayList<>(hall.map(there -> there.printer().papers()).orElse(List.of()));
        if (story.printsReceipt() && papers.size() > 1) {
            keep("receipt", papers.removeLast());
        }
        if (!papers.isEmpty()) {
            keep("ticket", papers.getLast());
        }
    }

    private void keep(String name, byte[] paper) throws IOException {
        Files.write(folder.resolve(name + ".bin"), paper);
        Files.write(folder.resolve(name + ".png"), TicketPicture.png(paper, FarEnds.PAPER));
    }

    private Report.Parcel parcel(Witness witness) throws IOException, InterruptedException {
        return hall.isPresent() ? asked(hall.get(), witness) : acknowledged(witness);
    }

    /// What arrived, asked of the sandbox.
    private Report.Parcel asked(FarEnds there, Witness witness) throws IOException, InterruptedException {
        var arrivals = new Arrivals(there.centre());
        var arrived = arrivals.application()
                .orElseThrow(() -> new StoryBroke("The application has not arrived at the centre"));
        arrivals.keepPdf(arrived.id(), folder.resolve("application.pdf"));
        return new Report.Parcel(arrived.id(), witness.sealed().getOrDefault(arrived.id(), ""),
                arrived.receivedSha256(), arrived.receipt());
    }

    /// A foreign centre shows nobody what it received; its acknowledgement carries the digest.
    private static Report.Parcel acknowledged(Witness witness) {
        var sealed = witness.application()
                .orElseThrow(() -> new StoryBroke("The kiosk did not say that it kept the application"));
        var there = Optional.ofNullable(witness.delivered().get(sealed))
                .orElseThrow(() -> new StoryBroke("The centre has not acknowledged the application"));
        return new Report.Parcel(sealed, witness.sealed().getOrDefault(sealed, ""), there.receivedSha256(),
                there.receipt());
    }

    private int conclude(Report report) {
        var parcel = report.parcel();
        if (parcel != null) {
            told.println("Parcel  " + parcel.id() + ", receipt " + parcel.receipt());
            told.println("        sealed   " + parcel.sealedSha256());
            told.println(
                    "        received " + parcel.receivedSha256() + (parcel.whole() ? "  (equal)" : "  (DIFFERENT)"));
        }
        var ticket = report.ticket();
        if (ticket != null) {
            told.println("Ticket  " + ticket.number() + ": " + ticket.outcome());
        }
        var touches = report.touches();
        told.println("Touches " + touches.all() + ", of which " + touches.characters() + " typed a character; scanning "
                + touches.scanning() + " more");
        told.println("Left in " + folder);
        return report.good() ? GOOD : BROKEN;
    }
}
