package id.mpp.kiosk.screen.status;

import id.mpp.kiosk.journey.HallClock;
import id.mpp.kiosk.journey.Promise;
import id.mpp.kiosk.journey.Tracked.Reached;
import id.mpp.kiosk.ui.text.Days;
import id.mpp.kiosk.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences about an application: when, how long, what to do.
final class StatusWords {

    private final Texts texts;
    private final StatusModel model;

    StatusWords(Texts texts, StatusModel model) {
        this.texts = texts;
        this.model = model;
    }

    /// `Rabu, 18 November 2026, 10.12 WIB`
    String moment(Reached reached) {
        return Days.spelled(reached.at().toLocalDate(), texts.language()) + ", " + HallClock.say(reached.at());
    }

    /// `Hari ke-2 dari 3 hari kerja. Paling lambat Kamis, 26 November 2026.`; late is said as late.
    String time() {
        if (model.promise().isEmpty() || model.time() == StatusModel.Time.NONE) {
            return "";
        }
        Promise promise = model.promise().get();
        String due = Days.spelled(promise.due(), texts.language());
        return texts.say("status.time." + model.time().name(), promise.day(), days(promise, promise.of()), due,
                days(promise, promise.late()));
    }

    private String days(Promise promise, int count) {
        String unit = promise.working() ? "working" : "calendar";
        return texts.say("status.days." + unit + (count == 1 ? ".one" : ""), count);
    }

    /// What the citizen does now.
    String todo() {
        List<String> papers = model.papers(texts.language());
        List<String> questions = model.questions(texts.language());
        var all = new ArrayList<String>();
        if (!papers.isEmpty()) {
            all.add(texts.say("status.todo.papers", joined(papers)));
        }
        if (!questions.isEmpty()) {
            all.add(texts.say("status.todo.questions", joined(questions)));
        }
        if (!all.isEmpty()) {
            all.add(texts.say("status.todo.rest"));
        }
        return String.join(" ", all);
    }

    /// `a, b dan c`
    private String joined(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return Stream.of(names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")), names.getLast())
                .collect(Collectors.joining(" " + texts.say("status.and") + " "));
    }

    /// Until when a correction is awaited; empty where nobody has said.
    String deadline() {
        return model.until().map(day -> Days.spelled(day, texts.language()))
                .map(day -> texts.say(model.untilIsOver() ? "status.until.over" : "status.until", day)).orElse("");
    }
}
