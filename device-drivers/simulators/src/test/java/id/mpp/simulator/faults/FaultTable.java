package id.mpp.simulator.faults;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The cells as `docs/device-faults.md`.
record FaultTable(List<Cell> cells) {

    private static final String CARDS = "card reader";

    private static final String HEAD = """
            # Every fault at every moment

            What a person at the kiosk is shown, who has to mend it, what becomes of the job, and how soon the device works
            again without a restart, for every physical fault at every moment. Made and held by `FaultTableTest`: simulated
            hardware on real wires (pseudo-terminals, HTTP, pcscd, a `scanimage` process), drivers with a hall's timings
            (scanner: silence is borne 5 s instead of 45 s). A column is compared word by word; the last one by its class,
            because it is measured. A cause lasts from its moment until it is shown and the job has its outcome.

                mvn -pl device-drivers,device-drivers/simulators test -Dtest=FaultTableTest \\
                    -Dsurefire.failIfNoSpecifiedTests=false -Dfaults=write

            makes it anew; look at the difference before committing it.

            - **shown**: the status while the fault is there. `ready` means that nobody needs to do anything.
            - **papers** (printer): how many papers carry the number. *Printed* is exactly one, *NotPrinted* none; *Uncertain*
              is none or one, and the number is settled by the printer's late word, else void. Never two.
            - **pages** (scanner): how many pages were handed over; two sheets lay in the feeder. Part of a document is never
              handed over as a document.
            - **trace** (card reader): how often a card that lay there was told to be gone.
            - **ready again**: from the removal of the cause until the status is `ready`. Over all cells, 95 of 100 within 2 s.
            """;

    String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        String device = "";
        for (Cell cell : cells) {
            if (!cell.device().equals(device)) {
                device = cell.device();
                text.append("\n## ").append(device).append("\n\n");
                text.append("| fault | moment | shown | mender | outcome | ").append(traceOf(device))
                        .append(" | afterwards | ready again |\n|---|---|---|---|---|---|---|---|\n");
            }
            text.append(row(cell)).append(" ").append(cell.recoveryClass()).append(" |\n");
        }
        return text.toString();
    }

    private static String traceOf(String device) {
        return switch (device) {
            case "printer" -> "papers";
            case "scanner", "scanner behind SANE" -> "pages";
            default -> "trace";
        };
    }

    private static String row(Cell cell) {
        return "| " + String.join(" | ", cell.fault(), cell.moment(), cell.status(), cell.mender(), cell.outcome(),
                cell.trace(), cell.afterwards()) + " |";
    }

    /// The lines that are only in `kept` (`-`) or only here (`+`), without what is measured.
    String differences(String kept) {
        List<String> before = withoutCardsUnlessPlayed(kept).lines().map(FaultTable::withoutMeasurement).toList();
        List<String> now = markdown().lines().map(FaultTable::withoutMeasurement).toList();
        return Stream.concat(before.stream().filter(line -> !now.contains(line)).map(line -> "- " + line),
                now.stream().filter(line -> !before.contains(line)).map(line -> "+ " + line))
                .collect(Collectors.joining("\n"));
    }

    /// The last chapter, and the only one that needs a peer.
    private String withoutCardsUnlessPlayed(String kept) {
        boolean played = cells.stream().anyMatch(cell -> cell.device().equals(CARDS));
        int cards = kept.indexOf("\n## " + CARDS);
        return played || cards < 0 ? kept : kept.substring(0, cards);
    }

    private static String withoutMeasurement(String line) {
        return line.startsWith("| ") ? line.replaceFirst("\\| [^|]* \\|$", "|") : line;
    }

    /// So many milliseconds or fewer in 95 of 100 cells.
    long p95Recovery() {
        List<Long> sorted = cells.stream().map(Cell::recoveryMillis).sorted(Comparator.naturalOrder()).toList();
        return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
    }
}
