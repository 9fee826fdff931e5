package id.mpp.kiosk.queue;

import id.mpp.kiosk.journal.Journal;
import id.mpp.kiosk.queue.TicketLines.Fact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The book of queue numbers on this machine: every number stands in it before anybody sees it ([TicketLines] says
/// how).
///
/// A number found without a fate when the book is opened was in the air when the machine stopped: it is void, because a
/// number nobody can answer for must never be called. So is the number of a booking that was asked about, whether or not
/// the centre ever heard the question. Days older than a week are forgotten once they are reported.
public final class TicketLedger implements AutoCloseable {

    private static final int DAYS_KEPT = 7;

    private final Journal journal;
    private final Map<UUID, TicketEntry> entries = new LinkedHashMap<>();
    /// Which numbers share a paper, or a photo.
    private final Map<UUID, List<UUID>> slips = new HashMap<>();
    /// Numbers a paper may exist of.
    private final Set<UUID> onPaper = new HashSet<>();
    private final ReentrantLock lock = new ReentrantLock();
    /// By day, agency and service; put in place whole, so that a page may ask while the disk is slow.
    private volatile Map<Taken, Long> taken = Map.of();
    private boolean brokenOff;

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

    /// Whether a number was in the air when the machine stopped: it is void now, and somebody may hold its paper.
    public boolean brokenOff() {
        return brokenOff;
    }

    /// The centre is about to be asked for the number of a booking. Until it is written down as reserved, all that is
    /// known is that nobody has it.
    ///
    /// @param booking
    ///            digest of its code
    void ask(UUID ticketId, String booking, OffsetDateTime at) throws IOException {
        lock.lock();
        try {
            write(TicketEntry.asked(ticketId, booking, at));
        } finally {
            lock.unlock();
        }
    }

    /// Writes down a number the centre has given.
    void reserve(TicketEntry entry) throws IOException {
        lock.lock();
        try {
            write(entry);
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
            write(new TicketEntry(ticketId, number, agencyId, serviceId, priority, takenAt, sequence,
                    TicketEntry.Place.UNKNOWN, Optional.empty()));
            return number;
        } finally {
            lock.unlock();
        }
    }

    /// From now on there may be a paper with these numbers; false when there may be one already, and then the next says
    /// that it is a copy.
    boolean printing(List<UUID> slip) throws IOException {
        lock.lock();
        try {
            boolean first = slip.stream().noneMatch(onPaper::contains);
            note(first ? TicketLines.printing(slip) : TicketLines.copying(slip));
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// Writes down what became of these numbers; false if that was decided before.
    boolean settle(List<UUID> slip, TicketFate fate) throws IOException {
        return decide(slip, fate, entry -> entry.fate().isEmpty());
    }

    /// Takes back numbers somebody had; false when nobody has them.
    boolean revoke(List<UUID> slip) throws IOException {
        return decide(slip, TicketFate.VOID, TicketEntry::held);
    }

    private boolean decide(List<UUID> slip, TicketFate fate, Predicate<TicketEntry> which) throws IOException {
        lock.lock();
        try {
            List<UUID> changed = slip.stream().filter(id -> Optional.ofNullable(entries.get(id)).filter(which)
                    .isPresent()).toList();
            if (changed.isEmpty()) {
                return false;
            }
            note(TicketLines.decided(changed, fate));
            count();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Numbers whose fate is known here and not yet in the spool, oldest first.
    List<TicketEntry> unreported() {
        return those(entry -> entry.fate().isPresent() && !entry.reported());
    }

    /// Numbers taken on that day, oldest first.
    List<TicketEntry> ofDay(LocalDate day) {
        return those(entry -> entry.numbered() && entry.day().equals(day));
    }

    /// Ids asked for with this booking whose fate is not decided.
    List<UUID> undecided(String booking) {
        return those(entry -> entry.booking().filter(booking::equals).isPresent() && entry.fate().isEmpty())
                .stream().map(TicketEntry::ticketId).toList();
    }

    /// Ids asked for with this booking before, which nobody has.
    List<UUID> voidOf(String booking) {
        return those(entry -> entry.booking().filter(booking::equals).isPresent()
                && entry.fate().filter(TicketFate.VOID::equals).isPresent())
                .stream().map(TicketEntry::ticketId).toList();
    }

    private List<TicketEntry> those(Predicate<TicketEntry> wanted) {
        lock.lock();
        try {
            return entries.values().stream().filter(wanted).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The numbers on the paper of this one, in their order; itself when nothing else is known.
    List<TicketEntry> slipOf(UUID ticketId) {
        lock.lock();
        try {
            return slips.getOrDefault(ticketId, List.of(ticketId)).stream()
                    .flatMap(id -> Optional.ofNullable(entries.get(id)).stream()).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The fate of this number lies in the spool.
    void reported(UUID ticketId) throws IOException {
        lock.lock();
        try {
            note(TicketLines.reported(ticketId));
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
        note(TicketLines.begun(entry));
        count();
    }

    private void note(String line) throws IOException {
        journal.append(line);
        read(line);
    }

    private void count() {
        taken = entries.values().stream().filter(entry -> entry.fate().filter(TicketFate.VOID::equals).isEmpty())
                .collect(Collectors.groupingBy(it -> new Taken(it.day(), it.agencyId(), it.serviceId()),
                        Collectors.counting()));
    }

    private void voidWhatIsInTheAir() throws IOException {
        List<UUID> open = those(entry -> entry.fate().isEmpty()).stream().map(TicketEntry::ticketId).toList();
        brokenOff = settle(open, TicketFate.VOID);
    }

    private void forgetBefore(LocalDate day) throws IOException {
        List<TicketEntry> old = those(entry -> entry.reported() && entry.day().isBefore(day));
        if (!old.isEmpty()) {
            old.forEach(entry -> entries.remove(entry.ticketId()));
            var lines = new ArrayList<String>();
            entries.values().forEach(entry -> lines.addAll(lines(entry)));
            journal.tidy(lines);
        }
    }

    private List<String> lines(TicketEntry entry) {
        var lines = new ArrayList<String>();
        UUID id = entry.ticketId();
        entry.booking().filter(_ -> entry.numbered()).ifPresent(
                code -> lines.add(TicketLines.begun(TicketEntry.asked(id, code, entry.takenAt()))));
        lines.add(TicketLines.begun(entry));
        if (onPaper.contains(id)) {
            lines.add(TicketLines.printing(slips.getOrDefault(id, List.of(id))));
        }
        entry.fate().ifPresent(fate -> lines.add(TicketLines.decided(List.of(id), fate)));
        if (entry.reported()) {
            lines.add(TicketLines.reported(id));
        }
        return lines;
    }

    private void read(String line) {
        switch (TicketLines.read(line)) {
            case Fact.Begun(TicketEntry entry) -> entries.merge(entry.ticketId(), entry,
                    (before, now) -> now.of(before.booking()));
            case Fact.Printing(List<UUID> slip) -> {
                together(slip);
                onPaper.addAll(slip);
            }
            case Fact.Copying(List<UUID> slip) -> together(slip);
            case Fact.Decided(List<UUID> slip, TicketFate fate) -> {
                if (fate == TicketFate.PAPERLESS) {
                    together(slip);
                }
                slip.forEach(id -> entries.computeIfPresent(id, (_, entry) -> entry.with(fate)));
            }
            case Fact.Reported(UUID ticketId) -> entries.computeIfPresent(ticketId,
                    (_, entry) -> entry.asReported());
        }
    }

    private void together(List<UUID> slip) {
        if (slip.size() > 1) {
            slip.forEach(id -> slips.put(id, slip));
        }
    }
}
