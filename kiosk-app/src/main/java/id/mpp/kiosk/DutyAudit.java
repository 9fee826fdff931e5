package id.mpp.kiosk;

import id.mpp.kiosk.journey.DutyAct;
import id.mpp.sync.Contents;
import id.mpp.sync.Enrolment;
import id.mpp.sync.ParcelId;
import id.mpp.sync.ParcelKind;
import id.mpp.sync.SyncClient;
import id.mpp.sync.SyncException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// What staff did at this machine, a sealed parcel each; its form is in `docs/parcel-format.md`. Blocks on the disk.
final class DutyAudit {

    /// In place of a badge that opened nothing: what was shown may be anything, also a citizen's number.
    static final String UNKNOWN = "unknown";

    private static final Logger LOG = LoggerFactory.getLogger(DutyAudit.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SyncClient sync;
    private final InstantSource time;
    private final RandomGenerator random;

    DutyAudit(SyncClient sync, InstantSource time, RandomGenerator random) {
        this.sync = sync;
        this.time = time;
        this.random = random;
    }

    /// Whether it is on the disk now.
    ///
    /// @param who
    ///            a badge's digest, or [#UNKNOWN]
    /// @param what
    ///            `void A-022`; never anything of a citizen
    /// @param result
    ///            `BEGUN` before an act, then `DONE`, `REFUSED` or `FAILED`
    boolean put(String who, String what, String result) {
        String at = time.instant().toString();
        var entry = new LinkedHashMap<String, String>();
        entry.put("at", at);
        entry.put("who", who);
        entry.put("what", what);
        entry.put("result", result);
        Map<String, Object> manifest = Map.of("createdAt", at, "kiosk",
                sync.enrolment() instanceof Enrolment.Enrolled enrolled ? enrolled.kioskId() : "");
        var part = new Contents.Part("audit.json", "application/json",
                JSON.writeValueAsBytes(Map.of("entries", List.of(entry))));
        try {
            sync.spool().put(ParcelId.at(time.instant(), random),
                    new Contents(ParcelKind.AUDIT, manifest, List.of(part)));
            return true;
        } catch (SyncException trouble) {
            LOG.warn("An act of staff could not be recorded: {}", trouble.getMessage());
            return false;
        }
    }

    static String words(DutyAct act) {
        return switch (act) {
            case DutyAct.Pause(var why) -> "pause " + why;
            case DutyAct.Resume _ -> "resume";
            case DutyAct.VoidNumber(_, var number) -> "void " + number;
            case DutyAct.SettleNumber(_, var number) -> "settle " + number;
            case DutyAct.Reprint(_, var number) -> "reprint " + number;
            case DutyAct.GivePriority(var service) -> "priority " + service.id();
            case DutyAct.TryAgain _ -> "try-again";
            case DutyAct.Export _ -> "export";
        };
    }
}
