package id.mpp.kiosk.received;

import id.mpp.kiosk.paper.Picture;
import java.util.List;

/// A file from outside: a photograph, pages, or why it is of no use.
public sealed interface ReceivedFile {

    /// Those of a PDF, at least one.
    record Pages(List<Picture> pictures) implements ReceivedFile {
        public Pages {
            pictures = List.copyOf(pictures);
        }
    }

    /// A JPEG or PNG of a size that a phone takes; whether the rest of it is whole shows when it is read.
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Photograph(byte[] file) implements ReceivedFile {

        @Override
        public String toString() {
            return "Photograph[" + file.length + " bytes]";
        }
    }

    record Refused(Reason why) implements ReceivedFile {
    }

    enum Reason {
        /// Damaged, or neither JPEG nor PNG nor PDF.
        UNREADABLE,
        /// A PDF with a password.
        LOCKED,
        /// More pixels than a page has, or it unpacks to more than it should.
        TOO_LARGE,
        TOO_MANY_PAGES
    }

    /// Takes up to some seconds of processor time and 200 MB of memory: not for the FX thread.
    ///
    /// @param file
    ///            what it is tell its first bytes, not its name
    /// @param mostPages
    ///            more are refused
    static ReceivedFile open(byte[] file, int mostPages) {
        return PdfPages.is(file) ? PdfPages.open(file, mostPages) : Photo.open(file);
    }
}
