package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.Answer;
import id.mpp.kiosk.service.ServiceDefinition;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Something that happened: a touch, a device, the clock, the centre. Past tense.
public sealed interface Event {

    /// *Mulai*, or another service after one is finished.
    record Started() implements Event {
    }

    record PlaceChosen(Place place) implements Event {
    }

    record ServiceChosen(ServiceDefinition service) implements Event {
    }

    /// A leaflet's QR was shown to the scanner.
    record LeafletShown(ServiceDefinition service) implements Event {
    }

    record UnknownCodeShown() implements Event {
    }

    record ApplicationAsked() implements Event {
    }

    record TicketAsked() implements Event {
    }

    record PhoneChosen() implements Event {
    }

    record NikChosen() implements Event {
    }

    /// A card came into the reader's field, and that is all the reader can say.
    record CardArrived() implements Event {
    }

    /// A card came into the field of a reader that is going to say whose it is.
    record CardLaid() implements Event {
    }

    record CardNotRead(Notice why) implements Event {
    }

    /// @param today
    ///            the kiosk's day: an application is begun on it
    record NikTyped(String nik, LocalDate today) implements Event {
        @Override
        public String toString() {
            return "NikTyped[hidden]";
        }
    }

    /// @param today
    ///            as in [NikTyped]
    record SignedIn(Citizen citizen, LocalDate today) implements Event {
    }

    record SignInFailed(Notice why) implements Event {
    }

    record Answered(String questionId, Answer answer) implements Event {
    }

    /// *Ubah* on the review page or on a prefilled card.
    record ChangeAsked(String questionId) implements Event {
    }

    record ScanAsked(String documentId) implements Event {
    }

    /// The citizen kept the page in the preview.
    record PageKept(Page page) implements Event {
    }

    record PageRemoved(int index) implements Event {
    }

    /// Enough pages of this paper.
    record PaperFinished() implements Event {
    }

    /// A machine has read on the paper just finished who it is about.
    record IdentityRead(String documentId, PaperIdentity read) implements Event {
    }

    /// What the machine read is right and may be used.
    record ReadRight() implements Event {
    }

    record ReadWrong() implements Event {
    }

    /// *Dari ponsel*.
    record PhoneAsked(String documentId) implements Event {
    }

    /// The citizen keeps what the phone has sent.
    record PagesTaken(List<Page> pages) implements Event {
        public PagesTaken {
            pages = List.copyOf(pages);
        }
    }

    /// What the centre keeps of the citizen.
    ///
    /// @param late
    ///            the checklist was shown before this was known
    record StoredPapersFound(List<StoredPaper> papers, boolean late) implements Event {
        public StoredPapersFound {
            papers = List.copyOf(papers);
        }
    }

    /// *Pakai berkas tersimpan*: what was found late.
    record StoredPapersUsed() implements Event {
    }

    /// *Lihat* beside a paper the centre keeps.
    record StoredPaperAsked(String documentId) implements Event {
    }

    /// Whether new papers are to be kept for the next time; empty for no.
    record KeepingChosen(Optional<Keeping> keeping) implements Event {
    }

    record PaperPostponed(String documentId) implements Event {
    }

    record DocumentsFinished() implements Event {
    }

    /// *Kirim*, with the version of the consent text that was on the screen.
    record Confirmed(String consentVersion) implements Event {
    }

    record Stored(Receipt receipt) implements Event {
    }

    record CouldNotStore() implements Event {
    }

    /// A parcel reached the centre; `parcel` tells whose.
    record Delivered(String parcel) implements Event {
    }

    record QueueChosen(boolean priority) implements Event {
    }

    /// The same, where one waits long there.
    ///
    /// @param closes
    ///            when the counter does, where the turn may come later than that
    record LongQueueChosen(boolean priority, Wait expected, Optional<LocalTime> closes) implements Event {
    }

    /// *Ya, saya bersedia menunggu*.
    record WaitAccepted() implements Event {
    }

    record QueueDeclined() implements Event {
    }

    record NumberReserved(Slip slip) implements Event {
    }

    /// No number, and of a visit to several agencies none at all.
    ///
    /// @param at
    ///            the service there is none for
    record NumberRefused(Notice why, Optional<ServiceDefinition> at) implements Event {

        public NumberRefused(Notice why) {
            this(why, Optional.empty());
        }
    }

    record TicketPrinted() implements Event {
    }

    /// Nothing came out; what was on it is void. `instead` are new, paperless numbers.
    record TicketNotPrinted(Slip instead) implements Event {
    }

    record TicketUncertain() implements Event {
    }

    /// "Ya, tiket sudah saya pegang", or a late confirmation by the printer.
    record TicketInHand() implements Event {
    }

    /// "Tidak keluar": the number is void, a new one is wanted.
    record TicketMissing() implements Event {
    }

    record NumberKept() implements Event {
    }

    /// *Cetak tiket*: what was only a photo is wanted on paper, now that the printer is back.
    record TicketCopyAsked() implements Event {
    }

    /// What came of that, perhaps late.
    record TicketCopied(ReceiptPaper.State outcome) implements Event {
    }

    /// The paperless number was not confirmed in time and is void; or nobody answered about an uncertain ticket.
    record NumberExpired() implements Event {
    }

    /// *Cetak bukti*, or another one.
    record ReceiptAsked() implements Event {
    }

    /// The printer has confirmed the receipt's paper, perhaps late.
    record ReceiptPrinted() implements Event {
    }

    record ReceiptNotPrinted() implements Event {
    }

    record ReceiptUncertain() implements Event {
    }

    record WentBack() implements Event {
    }

    /// On from a page that only informs.
    record WentOn() implements Event {
    }

    /// *Akhiri*, or the countdown ran out.
    record Left(Notice notice) implements Event {
    }

    record FellIdle() implements Event {
    }

    record Stayed() implements Event {
    }

    record Broke(String code) implements Event {
    }

    record Mended() implements Event {
    }

    /// Staff or the centre take this machine out of service; nobody is sent away for it.
    ///
    /// @param words
    ///            theirs, to show; may be empty
    record PauseAsked(String words, PauseReason why) implements Event {

        /// By the centre.
        public PauseAsked(String words) {
            this(words, PauseReason.CENTRE);
        }
    }

    record ResumeAsked() implements Event {
    }

    /// The machine is no kiosk of this hall, or no longer.
    record EnrolmentEnded() implements Event {
    }

    /// It is one now.
    record Enrolled() implements Event {
    }

    /// Around the application: bookings, status, the citizen's voice, staff.
    sealed interface OfHall extends Event permits CheckInEvent, VisitEvent, FollowingEvent, FeedbackEvent, DutyEvent {
    }
}
