package id.mpp.simulator.soak;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// What became of everything so far, and what must not be.
final class Tally {

    final AtomicInteger printed = new AtomicInteger();
    final AtomicInteger notPrinted = new AtomicInteger();
    final AtomicInteger uncertain = new AtomicInteger();
    final AtomicInteger settled = new AtomicInteger();
    final AtomicInteger scanned = new AtomicInteger();
    final AtomicInteger notScanned = new AtomicInteger();
    final AtomicInteger faults = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    int tickets() {
        return printed.get() + notPrinted.get() + uncertain.get();
    }

    int scans() {
        return scanned.get() + notScanned.get();
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrongs() {
        return List.copyOf(wrong);
    }

    static String head() {
        return "%7s %7s %7s %7s %8s %7s %7s %7s %6s %6s  %8s %6s %7s".formatted("seconds", "tickets", "printed",
                "not", "uncertain", "settled", "faults", "scans", "whole", "none", "threads", "files", "heap MB");
    }

    String row(long seconds) {
        return "%7d %7d %7d %7d %8d %7d %7d %7d %6d %6d  ".formatted(seconds, tickets(), printed.get(),
                notPrinted.get(), uncertain.get(), settled.get(), faults.get(), scans(), scanned.get(),
                notScanned.get());
    }
}
