package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Sound cards, as ALSA counts them. Without sound the kiosk serves all the same.
public final class SoundLook implements Look {

    private static final Pattern CARD = Pattern.compile("\\s*\\d+ \\[.*]: .*");

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        List<String> cards = patient.machine().text("/proc/asound/cards").stream().flatMap(String::lines)
                .filter(line -> CARD.matcher(line).matches())
                .map(line -> line.substring(line.indexOf(": ") + 2).strip()).toList();
        told.accept(cards.isEmpty()
                ? Finding.note(Area.SOUND, "missing")
                : Finding.good(Area.SOUND, "good", String.join(", ", cards)));
        if (!cards.isEmpty() && !patient.machine().has("aplay")) {
            told.accept(Finding.note(Area.SOUND, "no-program"));
        }
    }
}
