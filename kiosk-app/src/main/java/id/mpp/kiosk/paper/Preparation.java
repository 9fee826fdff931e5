package id.mpp.kiosk.paper;

import java.util.Optional;

/// From a scanner's file to a page that can be kept: looked at, and made clean.
public final class Preparation {

    private Preparation() {
    }

    /// A phone's camera has up to 200 million pixels; a page needs nine.
    private static final long PHOTO_PIXELS = 14_000_000;

    /// @param page
    ///            to keep; nothing where the scan is empty
    public record Prepared(Verdict verdict, Optional<CleanPage> page) {
    }

    /// Takes about a second of processor time for A4 at 300 dpi and some 150 MB of memory: not for the FX thread.
    ///
    /// @param file
    ///            JPEG or PNG
    /// @param colour
    ///            the agency asks for colours
    /// @return nothing where the file cannot be read
    public static Optional<Prepared> of(byte[] file, int dpi, boolean colour) {
        return PictureFile.read(file, dpi).map(scan -> of(scan, colour));
    }

    /// The same for a picture that came another way than from a scanner.
    public static Prepared of(Picture scan, boolean colour) {
        Inspected inspected = Inspection.of(scan);
        Optional<CleanPage> page = inspected.verdict().keepable()
                ? Optional.of(Cleaning.of(scan, inspected, colour))
                : Optional.empty();
        return new Prepared(inspected.verdict(), page);
    }

    /// The same for a photograph taken with a phone, whose size and angle nobody knows: turned as the phone was held,
    /// cut to the paper's four corners where they are clear, laid flat and made even of its shadows. Where it was taken
    /// and when does not reach the page.
    ///
    /// @param file
    ///            JPEG or PNG
    /// @param colour
    ///            the agency asks for colours
    /// @return nothing where the file cannot be read
    public static Optional<Prepared> ofPhoto(byte[] file, boolean colour) {
        return PictureFile.read(file, 1, PHOTO_PIXELS).map(photo -> {
            PhotoPaper paper = PhotoPaper.in(photo.turned(Exif.quarters(file)));
            Inspected inspected = PhotoInspection.of(paper);
            Optional<CleanPage> page = inspected.verdict().keepable()
                    ? Optional.of(Cleaning.of(paper.page(), inspected, colour))
                    : Optional.empty();
            return new Prepared(inspected.verdict(), page);
        });
    }
}
