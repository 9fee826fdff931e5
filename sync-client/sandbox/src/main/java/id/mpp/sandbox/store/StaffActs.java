package id.mpp.sandbox.store;

import id.mpp.sandbox.opener.Opening;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the audit parcels say: who did what at which kiosk.
public final class StaffActs {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// More than a hall does in a week.
    private static final int MOST = 500;

    private final Parcels parcels;

    public StaffActs(Parcels parcels) {
        this.parcels = parcels;
    }

    /// @param at
    ///            by the kiosk's clock
    /// @param who
    ///            digest of a badge, `centre` or `unknown`
    public record Act(Instant at, String kioskId, String who, String what, String result) {
    }

    /// The latest first.
    public List<Act> latest() {
        var acts = new ArrayList<Act>();
        for (ReceivedParcel parcel : parcels.all()) {
            if (parcel.kind().equals("AUDIT") && acts.size() < MOST) {
                parcels.parts(parcel.id()).stream().filter(part -> part.name().equals("audit.json"))
                        .forEach(part -> acts.addAll(read(parcel, part)));
            }
        }
        acts.sort(Comparator.comparing(Act::at).reversed());
        return acts;
    }

    private static List<Act> read(ReceivedParcel parcel, Opening.Part part) {
        var acts = new ArrayList<Act>();
        try {
            for (JsonNode entry : JSON.readTree(part.bytes()).path("entries")) {
                acts.add(new Act(at(entry, parcel), parcel.kioskId(), cut(entry, "who"), cut(entry, "what"),
                        cut(entry, "result")));
            }
        } catch (JacksonException unreadable) {
            acts.add(new Act(parcel.receivedAt(), parcel.kioskId(), "unknown", "", ""));
        }
        return acts;
    }

    private static Instant at(JsonNode entry, ReceivedParcel parcel) {
        try {
            return Instant.parse(entry.path("at").asString(""));
        } catch (DateTimeException missing) {
            return parcel.receivedAt();
        }
    }

    private static String cut(JsonNode entry, String field) {
        String text = entry.path(field).asString("");
        return text.substring(0, Math.min(200, text.length()));
    }
}
