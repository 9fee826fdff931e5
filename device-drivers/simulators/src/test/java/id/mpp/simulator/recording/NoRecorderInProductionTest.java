package id.mpp.simulator.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.mpp.device.WireTap;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/// What goes into a hall cannot record: neither the recorder nor any simulator is in the library of the drivers.
class NoRecorderInProductionTest {

    private static final URL DRIVERS = whereIs(WireTap.class);
    private static final URL SIMULATORS = whereIs(WireRecorder.class);

    @Test
    void driversAloneFindNoTap() throws Exception {
        try (var production = new URLClassLoader(new URL[]{DRIVERS}, ClassLoader.getPlatformClassLoader())) {
            Class<?> tap = production.loadClass(WireTap.class.getName());
            assertEquals(0, ServiceLoader.load(tap, production).stream().count());
            assertThrows(ClassNotFoundException.class,
                    () -> production.loadClass(WireRecorder.class.getName()));
            assertThrows(ClassNotFoundException.class, () -> production.loadClass("id.mpp.simulator.FarEnd"));
        }
    }

    @Test
    void withTheSimulatorsThereIsOne() throws Exception {
        try (var bench = new URLClassLoader(new URL[]{DRIVERS, SIMULATORS}, ClassLoader.getPlatformClassLoader())) {
            Class<?> tap = bench.loadClass(WireTap.class.getName());
            assertEquals(1, ServiceLoader.load(tap, bench).stream().count());
        }
    }

    private static URL whereIs(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
