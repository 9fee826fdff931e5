package id.mpp.simulator.printer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;

/// Picks the real-time commands (`DLE EOT n`, `DLE ENQ n`) out of what arrives, as a printer's interrupt handler does;
/// all else is for the receive buffer.
final class RealTimeFilter {

    static final int EOT = 0x04;
    static final int ENQ = 0x05;

    private static final int DLE = 0x10;

    /// Is told a real-time command.
    @FunctionalInterface
    interface Obeying {
        void obey(int command, int parameter);
    }

    private final Obeying realTime;
    private final IntConsumer buffered;
    private final Deque<Integer> begun = new ArrayDeque<>();

    RealTimeFilter(Obeying realTime, IntConsumer buffered) {
        this.realTime = realTime;
        this.buffered = buffered;
    }

    void take(int value) {
        begun.add(value);
        if (begun.size() == 1 && value == DLE) {
            return;
        }
        if (begun.size() == 2 && (value == EOT || value == ENQ)) {
            return;
        }
        if (begun.size() == 3) {
            begun.removeFirst();
            realTime.obey(begun.removeFirst(), value);
        } else {
            begun.forEach(buffered::accept);
        }
        begun.clear();
    }
}
