package id.mpp.sync.spool;

import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a parcel's file says all there is to know about it, so that ten thousand of them are known after listing
/// one folder, and nothing has to be remembered elsewhere: `000000000042.ticket.<id>.<sha256>.parcel`.
///
/// @param place
///            in the line: grows with every parcel put
/// @param sha256
///            hex digest of the sealed file as it was written
record ParcelName(long place, ParcelKind kind, ParcelId id, String sha256) {

    static final String ENDING = ".parcel";
    private static final Pattern FORM = Pattern
            .compile("(\\d{12})\\.([a-z]+)\\.([0-9a-f-]{36})\\.([0-9a-f]{64})\\.parcel");

    static Optional<ParcelName> of(Path file) {
        Matcher match = FORM.matcher(file.getFileName().toString());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ParcelName(Long.parseLong(match.group(1)),
                    ParcelKind.valueOf(match.group(2).toUpperCase(Locale.ROOT)),
                    new ParcelId(UUID.fromString(match.group(3))), match.group(4)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        return String.format(Locale.ROOT, "%012d.%s.%s.%s%s", place, kind.name().toLowerCase(Locale.ROOT), id, sha256,
                ENDING);
    }

    ParcelName at(long otherPlace) {
        return new ParcelName(otherPlace, kind, id, sha256);
    }
}
