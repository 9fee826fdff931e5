package id.mpp.device;

import java.time.Duration;
import java.util.function.Consumer;

/// A device that was never configured: absent for good, at no cost.
final class AbsentDevice implements Device {

    private static final Duration NEVER = Duration.ofDays(36_500);

    private final StatusBoard board;
    private final String name;

    AbsentDevice(String name) {
        this.name = name;
        this.board = new StatusBoard(name);
        board.showBetweenLives(new DeviceStatus.Absent("not configured", NEVER));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DeviceStatus status() {
        return board.status();
    }

    @Override
    public Subscription onStatus(Consumer<DeviceStatus> listener) {
        return board.onStatus(listener);
    }

    @Override
    public void close() {
        board.close();
    }
}
