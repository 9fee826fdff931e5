package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What the centre needs to know of `answers.json`: whose application it is. Hides itself when printed.
record AnswersReader(JsonNode answers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static AnswersReader of(List<Opening.Part> parts) {
        Optional<Opening.Part> part = parts.stream().filter(p -> p.name().equals("answers.json")).findFirst();
        try {
            return new AnswersReader(part.isPresent() ? JSON.readTree(part.get().bytes()) : MissingNode.getInstance());
        } catch (JacksonException e) {
            // the pages are still there for people to read
            return new AnswersReader(MissingNode.getInstance());
        }
    }

    Optional<String> nik() {
        String nik = answers.path("citizen").path("nik").asString("");
        return nik.matches("[0-9]{16}") ? Optional.of(nik) : Optional.empty();
    }

    /// As the citizen gave it, else out of the NIK, whose digits 7 to 12 are day, month and year, of a woman day + 40.
    /// Its two digits of the year mean the latest that is past.
    Optional<LocalDate> birthDate(Instant now) {
        try {
            String given = answers.path("citizen").path("birthDate").asString("");
            return given.isEmpty() ? nik().flatMap(nik -> ofNik(nik, now)) : Optional.of(LocalDate.parse(given));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> ofNik(String nik, Instant now) {
        int day = Integer.parseInt(nik.substring(6, 8)) % 40;
        int month = Integer.parseInt(nik.substring(8, 10));
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        int year = thisYear / 100 * 100 + Integer.parseInt(nik.substring(10, 12));
        try {
            return Optional.of(LocalDate.of(year > thisYear ? year - 100 : year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Of a scanned paper; 1 when nobody counted.
    int pages(String paper) {
        for (JsonNode one : answers.path("papers")) {
            if (one.path("id").asString("").equals(paper)) {
                return Math.max(1, one.path("pages").asInt(1));
            }
        }
        return 1;
    }

    @Override
    public String toString() {
        return "AnswersReader[hidden]";
    }
}
