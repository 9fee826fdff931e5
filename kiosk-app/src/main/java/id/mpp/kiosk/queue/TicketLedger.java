package id.mpp.kiosk.queue;

import id.mpp.kiosk.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// The book of queue numbers on this machine: every number stands in it before anybody sees it. One line a fact:
///
/// ```
/// reserved <ticket id> <number> <agency> <service> <general|priority> <taken at> <place in own series, or 0>
/// printing <ticket id>
/// fate <ticket id> <PRINTED|PAPERLESS|VOID>
/// reported <ticket id>
/// ```
///
/// A number found without a fate when the book is opened was in the air when the machine stopped: it is void, because a
/// number nobody can answer for must never be called. Days older than a week are forgotten once they are reported.
public final class TicketLedger implements AutoCloseable {

    private static final int DAYS_KEPT = 7;

    private final Journal journal;
    private final Map<UUID, TicketEntry> entries = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    /// By day, agency and service; put in place whole, so that a page may ask while the disk is slow.
    private volatile Map<Taken, Long> taken = Map.of();

    private record Taken(LocalDate day, String agencyId, String serviceId) {
    }

    private TicketLedger(Journal journal) {
        this.journal = journal;
    }

    /// Opens the book and settles what a crash left open.
    ///
    /// @param folder
    ///            private data folder; `tickets.journal` lies in it
    /// @param today
    ///            at the site
    public static TicketLedger open(Path folder, LocalDate today) throws IOException {
        var ledger = new TicketLedger(Journal.open(folder.resolve("tickets.journal")));
        ledger.journal.found().forEach(ledger::read);
        ledger.forgetBefore(today.minusDays(DAYS_KEPT));
        ledger.voidWhatIsInTheAir();
        ledger.count();
        return ledger;
    }

    /// Writes down a number the centre has given.
    void reserve(UUID ticketId, String number, String agencyId, String serviceId, boolean priority,
            OffsetDateTime takenAt) throws IOException {
        lock.lock();
        try {
            write(new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, 0, Optional.empty(),
                    false));
        } finally {
            lock.unlock();
        }
    }

    /// Takes the next number of this kiosk's own series of the day and writes it down: `A2-007`.
    ///
    /// @param letter
    ///            the agency's queue prefix
    String reserveOwn(UUID ticketId, String letter, int kiosk, String agencyId, String serviceId, boolean priority,
            OffsetDateTime takenAt) throws IOException {
        lock.lock();
        try {
            LocalDate day = takenAt.toLocalDate();
            int sequence = 1 + entries.values().stream().filter(entry -> entry.own() && entry.day().equals(day))
                    .filter(entry -> entry.prefix().equals(letter)).mapToInt(TicketEntry::ownSequence).max().orElse(0);
            String number = String.format("%s%d-%03d", letter, kiosk, sequence);
            write(new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, sequence, Optional.empty(),
                    false));
            return number;
        } finally {
            lock.unlock();
        }
    }

    /// From now on there may be a paper with this number.
    void printing(UUID ticketId) throws IOException {
        lock.lock();
        try {
            journal.append("printing " + ticketId);
        } finally {
            lock.unlock();
        }
    }

    /// Writes down what became of a number; false if that was decided before.
    boolean settle(UUID ticketId, TicketFate fate) throws IOException {
        lock.lock();
        try {
            TicketEntry entry = entries.get(ticketId);
            if (entry == null || entry.fate().isPresent()) {
                return false;
            }
            journal.append("fate " + ticketId + " " + fate);
            entries.put(ticketId, entry.with(fate));
            count();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Numbers whose fate is known here and not yet in the spool, oldest first.
    List<TicketEntry> unreported() {
        lock.lock();
        try {
            return entries.values().stream().filter(entry -> entry.fate().isPresent() && !entry.reported()).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The fate of this number lies in the spool.
    void reported(UUID ticketId) throws IOException {
        lock.lock();
        try {
            journal.append("reported " + ticketId);
            entries.computeIfPresent(ticketId, (_, entry) -> entry.asReported());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    /// Numbers of an agency that were taken at this machine on that day and are not void. Never waits.
    int taken(LocalDate day, String agencyId) {
        return (int) taken.entrySet().stream()
                .filter(it -> it.getKey().day().equals(day) && it.getKey().agencyId().equals(agencyId))
                .mapToLong(Map.Entry::getValue).sum();
    }

    /// The same for one service.
    int taken(LocalDate day, String agencyId, String serviceId) {
        return taken.getOrDefault(new Taken(day, agencyId, serviceId), 0L).intValue();
    }

    private void write(TicketEntry entry) throws IOException {
        journal.append(reservedLine(entry));
        entries.put(entry.ticketId(), entry);
        count();
    }

    private void count() {
        taken = entries.values().stream().filter(entry -> entry.fate().filter(TicketFate.VOID::equals).isEmpty())
                .collect(Collectors.groupingBy(it -> new Taken(it.day(), it.agencyId(), it.serviceId()),
                        Collectors.counting()));
    }

    private void voidWhatIsInTheAir() throws IOException {
        List<UUID> open = entries.values().stream().filter(entry -> entry.fate().isEmpty())
                .map(TicketEntry::ticketId).toList();
        for (UUID ticketId : open) {
            settle(ticketId, TicketFate.VOID);
        }
    }

    private void forgetBefore(LocalDate day) throws IOException {
        boolean any = entries.values().removeIf(entry -> entry.reported() && entry.day().isBefore(day));
        if (any) {
            var lines = new ArrayList<String>();
            entries.values().forEach(entry -> lines.addAll(lines(entry)));
            journal.rewrite(lines);
        }
    }

    private static List<String> lines(TicketEntry entry) {
        var lines = new ArrayList<String>();
        lines.add(reservedLine(entry));
        entry.fate().ifPresent(fate -> lines.add("fate " + entry.ticketId() + " " + fate));
        if (entry.reported()) {
            lines.add("reported " + entry.ticketId());
        }
        return lines;
    }

    private static String reservedLine(TicketEntry entry) {
        return String.join(" ", "reserved", entry.ticketId().toString(), entry.number(), entry.agencyId(),
                entry.serviceId(), entry.priority() ? "priority" : "general", entry.takenAt().toString(),
                String.valueOf(entry.ownSequence()));
    }

    private void read(String line) {
        String[] words = line.split(" ", -1);
        UUID ticketId = UUID.fromString(words[1]);
        switch (words[0]) {
            case "reserved" -> entries.put(ticketId,
                    new TicketEntry(ticketId, words[2], words[3], words[4], words[5].equals("priority"),
                            OffsetDateTime.parse(words[6]), Integer.parseInt(words[7]), Optional.empty(), false));
            case "fate" -> entries.computeIfPresent(ticketId,
                    (_, entry) -> entry.with(TicketFate.valueOf(words[2])));
            case "reported" -> entries.computeIfPresent(ticketId, (_, entry) -> entry.asReported());
            case "printing" -> {
                // Whether a paper may exist is for a person reading the book; a lost number is void either way.
            }
            default -> throw new IllegalStateException("tickets.journal: unknown fact " + words[0]);
        }
    }
}
