package id.mpp.kiosk.journey;

import java.time.LocalDate;

/// A paper the citizen handed in before and the centre keeps. Hides itself.
///
/// @param id
///            by which the centre finds it
/// @param type
///            as [id.mpp.kiosk.service.Requirement#id], `kk`
/// @param on
///            the day it was handed in, by the site's calendar
/// @param source
///            where: the name of a kiosk or an office
/// @param sha256
///            of its PDF, hex
public record StoredPaper(String id, String type, LocalDate on, String source, int pages, String sha256) {

    @Override
    public String toString() {
        return "StoredPaper[" + type + "]";
    }
}
