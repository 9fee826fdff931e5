package id.mpp.kiosk.submission;

import id.mpp.kiosk.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/// Gives out receipt numbers, each once and never again, whatever crashes. A number is on the disk before it is given
/// out; one that was written and never used is simply skipped.
public final class ReceiptNumbers implements AutoCloseable {

    private final Journal journal;
    private final Map<LocalDate, Integer> lastOfDay = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    private ReceiptNumbers(Journal journal) {
        this.journal = journal;
    }

    /// Of applications. Reads what was given out before.
    ///
    /// @param folder
    ///            private data folder; `receipts.journal` lies in it
    public static ReceiptNumbers open(Path folder) throws IOException {
        return open(folder, "receipts");
    }

    /// Another series, counted for itself.
    ///
    /// @param series
    ///            `complaints`, then `complaints.journal` lies in the folder
    public static ReceiptNumbers open(Path folder, String series) throws IOException {
        Journal journal = Journal.open(folder.resolve(series + ".journal"));
        var numbers = new ReceiptNumbers(journal);
        for (String line : journal.found()) {
            String[] words = line.split(" ", -1);
            numbers.lastOfDay.merge(LocalDate.parse(words[0]), Integer.valueOf(words[1]), Math::max);
        }
        numbers.forgetAllButLast();
        return numbers;
    }

    /// The next number of `day`.
    ///
    /// @param kiosk
    ///            0–9; 0 while the kiosk is not enrolled
    /// @throws IOException
    ///             when the disk does not keep it, or the day's numbers are used up
    public String next(LocalDate day, int kiosk) throws IOException {
        lock.lock();
        try {
            int sequence = lastOfDay.getOrDefault(day, 0) + 1;
            if (sequence >= ReceiptNumber.MOST_A_DAY) {
                throw new IOException("all receipt numbers of " + day + " are used up");
            }
            journal.append(day + " " + sequence);
            lastOfDay.put(day, sequence);
            return ReceiptNumber.of(day.getYear(), day.getDayOfYear(), sequence, kiosk);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private void forgetAllButLast() throws IOException {
        if (journal.found().size() == lastOfDay.size()) {
            return;
        }
        List<String> lines = new ArrayList<>();
        new TreeMap<>(lastOfDay).forEach((day, last) -> lines.add(day + " " + last));
        journal.tidy(lines);
    }
}
