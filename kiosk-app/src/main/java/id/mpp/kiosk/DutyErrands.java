package id.mpp.kiosk;

import id.mpp.kiosk.journey.Badge;
import id.mpp.kiosk.journey.Duty;
import id.mpp.kiosk.journey.DutyAct;
import id.mpp.kiosk.journey.DutyEvent;
import id.mpp.kiosk.journey.DutyOutcome;
import id.mpp.kiosk.journey.DutyOutcome.Result;
import id.mpp.kiosk.journey.DutyRefusal;
import id.mpp.kiosk.journey.DutyState;
import id.mpp.kiosk.journey.HeldSlip;
import id.mpp.kiosk.journey.PauseReason;
import id.mpp.kiosk.journey.Staff;
import id.mpp.kiosk.journey.Step;
import id.mpp.sync.StaffCheck;
import id.mpp.sync.SyncClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/// Judges who knocks, keeps what staff see fresh, and does what they want done: recorded before it is begun, and once
/// more with what came of it. What was begun is ended also when staff have gone. Lives on the FX thread.
final class DutyErrands implements Session.Listener {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Session session;
    private final Background background;
    private final Alarms alarms;
    private final SyncClient sync;
    private final Pause pause;
    private final DutyView view;
    private final DutyDesk desk;
    private final DutyAudit audit;
    private boolean lockTold;
    /// Who let a citizen have a priority number, until it is known which.
    private Optional<Given> given = Optional.empty();

    private record Given(Staff by, DutyAct.GivePriority act) {
    }

    private record Known(DutyOutcome outcome, DutyState state) {
    }

    DutyErrands(Session session, Background background, Alarms alarms, SyncClient sync, Pause pause, DutyView view,
            DutyDesk desk, DutyAudit audit) {
        this.session = session;
        this.background = background;
        this.alarms = alarms;
        this.sync = sync;
        this.pause = pause;
        this.view = view;
        this.desk = desk;
        this.audit = audit;
    }

    @Override
    public void moved(Step from, Step to) {
        if (to instanceof Duty.Knocking knocking && !(from instanceof Duty.Knocking)) {
            knock(knocking.badge(), knocking.pin());
        }
        if (to instanceof Duty.Acting acting && !(from instanceof Duty.Acting)) {
            act(acting.staff(), acting.act());
        }
        if (to instanceof Duty.Inside && !(from instanceof Duty.Inside)) {
            lookAgain();
        }
        if (from instanceof Duty.Inside inside && !(to instanceof Duty.Inside)) {
            String who = inside.staff().badgeSha256();
            background.run(() -> {
                audit.put(who, "leave", Result.DONE.name());
            });
        }
        given.ifPresent(it -> follow(it, to));
    }

    private void knock(Badge badge, String pin) {
        long of = session.number();
        background.when(sync.staff(badge.text(), pin), check -> {
            switch (check) {
                case StaffCheck.Welcome(var role) -> admit(new Staff(digest(badge), switch (role) {
                    case CLERK -> Staff.Rank.CLERK;
                    case SUPERVISOR -> Staff.Rank.SUPERVISOR;
                    case TECHNICIAN -> Staff.Rank.TECHNICIAN;
                }), of);
                case StaffCheck.Wrong(int left) -> {
                    record(DutyAudit.UNKNOWN, "enter", Result.REFUSED);
                    session.tell(of, new DutyEvent.TurnedAway(new DutyRefusal.Wrong(left)));
                }
                case StaffCheck.Locked(var length) -> {
                    if (!lockTold) {
                        record(DutyAudit.UNKNOWN, "enter, locked", Result.REFUSED);
                    }
                    lockTold = true;
                    session.tell(of, new DutyEvent.TurnedAway(new DutyRefusal.Locked(length)));
                }
                case StaffCheck.NoRoster _ ->
                    session.tell(of, new DutyEvent.TurnedAway(new DutyRefusal.NoRoster()));
            }
        });
    }

    /// Also when the disk keeps no record: then they see why, and can export what waits.
    private void admit(Staff staff, long of) {
        lockTold = false;
        Optional<PauseReason> why = pause.reason();
        background.run(() -> {
            audit.put(staff.badgeSha256(), "enter", Result.DONE.name());
            return view.now(why);
        }, state -> session.tell(of, new DutyEvent.Admitted(staff, state)));
    }

    private void record(String who, String what, Result result) {
        background.run(() -> {
            audit.put(who, what, result.name());
        });
    }

    private void act(Staff staff, DutyAct act) {
        long of = session.number();
        Optional<PauseReason> before = pause.reason();
        background.run(() -> recorded(staff, act, before), known -> {
            Optional<PauseReason> wanted = switch (act) {
                case DutyAct.Pause(var why) -> Optional.of(why);
                default -> Optional.empty();
            };
            if (known.outcome().result() == Result.DONE
                    && (act instanceof DutyAct.Pause || act instanceof DutyAct.Resume)) {
                pause.staffWant(wanted);
            }
            session.tell(of, new DutyEvent.StateSeen(withPause(known.state(), pause.reason())));
            if (known.outcome().result() == Result.DONE && act instanceof DutyAct.GivePriority priority) {
                give(of, new Given(staff, priority));
            } else {
                session.tell(of, new DutyEvent.ActEnded(known.outcome()));
            }
        });
    }

    /// Exporting needs no record: it is what helps when the disk is too full for one, and shows nothing to anybody.
    private Known recorded(Staff staff, DutyAct act, Optional<PauseReason> why) {
        String what = DutyAudit.words(act);
        boolean begun = audit.put(staff.badgeSha256(), what, "BEGUN");
        if (!begun && !(act instanceof DutyAct.Export)) {
            return new Known(new DutyOutcome(act, Result.NOT_RECORDED), view.now(why));
        }
        DutyOutcome outcome = desk.carryOut(act, view.stick());
        if (!(act instanceof DutyAct.GivePriority)) {
            audit.put(staff.badgeSha256(), what, outcome.result().name());
        }
        return new Known(outcome, view.now(why));
    }

    private static DutyState withPause(DutyState state, Optional<PauseReason> why) {
        return new DutyState(state.parts(), state.numbers(), state.post(), why, state.stick());
    }

    private void give(long of, Given one) {
        if (of == session.number() && session.step() instanceof Duty.Acting) {
            given = Optional.of(one);
            session.tell(new DutyEvent.PriorityBegun(one.act().service()));
        } else {
            ended(one, "", Result.FAILED); // staff have gone, and nobody stands there to take it
        }
    }

    /// A priority number goes the way of every number; its end is the end of the act.
    private void follow(Given one, Step to) {
        switch (to) {
            case Step.Finished finished -> ended(one, finished.slip().map(HeldSlip::slip)
                    .map(slip -> " " + slip.numbers()).orElse(""), Result.DONE);
            case Step.Welcome _,Step.OutOfService _,Step.ChoosingQueue _ -> ended(one, "", Result.FAILED);
            default -> {
                // not decided yet
            }
        }
    }

    private void ended(Given one, String numbers, Result result) {
        given = Optional.empty();
        record(one.by().badgeSha256(), DutyAudit.words(one.act()) + numbers, result);
    }

    private void lookAgain() {
        long of = session.number();
        alarms.in(LOOK_AGAIN, () -> {
            if (of == session.number() && session.step() instanceof Duty.Inside) {
                Optional<PauseReason> why = pause.reason();
                background.run(() -> view.now(why), state -> seen(of, state));
            }
        });
    }

    /// Only news is told: a page drawn anew takes a touch away from under the finger.
    private void seen(long of, DutyState state) {
        if (of == session.number() && session.step() instanceof Duty.Inside inside) {
            if (!inside.state().equals(state)) {
                session.tell(new DutyEvent.StateSeen(state));
            }
            lookAgain();
        }
    }

    private static String digest(Badge badge) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(badge.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
