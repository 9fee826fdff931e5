package id.mpp.demo.finger;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// A finger and an eye on an X display: pointer events by XTEST, single pixels by XGetImage. Both go to the X server
/// itself, so any program can be watched and none knows. One thread only.
public final class XDisplay implements AutoCloseable {

    private static final int Z_PIXMAP = 2;
    private static final long ALL_PLANES = -1L;
    private static final int RGB = 0xFFFFFF;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment display;
    private final long root;
    private final MethodHandle getImage;
    private final MethodHandle getPixel;
    private final MethodHandle destroyImage;
    private final MethodHandle fakeMotion;
    private final MethodHandle fakeButton;
    private final MethodHandle sync;
    private final MethodHandle closeDisplay;

    /// @param name
    ///            as in the variable `DISPLAY`, `:97`
    public XDisplay(String name) throws IOException {
        try {
            var x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
            var xtst = SymbolLookup.libraryLookup("libXtst.so.6", arena);
            getImage = function(x11, "XGetImage", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT,
                    JAVA_INT, JAVA_INT, JAVA_LONG, JAVA_INT));
            getPixel = function(x11, "XGetPixel", FunctionDescriptor.of(JAVA_LONG, ADDRESS, JAVA_INT, JAVA_INT));
            destroyImage = function(x11, "XDestroyImage", FunctionDescriptor.of(JAVA_INT, ADDRESS));
            sync = function(x11, "XSync", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
            closeDisplay = function(x11, "XCloseDisplay", FunctionDescriptor.of(JAVA_INT, ADDRESS));
            fakeMotion = function(xtst, "XTestFakeMotionEvent",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
            fakeButton = function(xtst, "XTestFakeButtonEvent",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG));
            var open = function(x11, "XOpenDisplay", FunctionDescriptor.of(ADDRESS, ADDRESS));
            var rootWindow = function(x11, "XDefaultRootWindow", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
            display = (MemorySegment) open.invokeExact(arena.allocateFrom(name));
            if (display.address() == 0) {
                throw new IOException("No X display " + name + ": is Xvfb running?");
            }
            root = (long) rootWindow.invokeExact(display);
        } catch (IOException | RuntimeException | Error e) {
            arena.close();
            throw e;
        } catch (Throwable e) {
            arena.close();
            throw new IOException(e);
        }
    }

    /// The pixel's colour, 0xRRGGBB.
    public int pixel(int x, int y) {
        return calling(() -> {
            var image = (MemorySegment) getImage.invokeExact(display, root, x, y, 1, 1, ALL_PLANES, Z_PIXMAP);
            if (image.address() == 0) {
                throw new IllegalArgumentException("No pixel at " + x + "," + y + ": outside the screen?");
            }
            var colour = (long) getPixel.invokeExact(image, 0, 0);
            var _ = (int) destroyImage.invokeExact(image);
            return (int) (colour & RGB);
        });
    }

    public void moveTo(int x, int y) {
        calling(() -> {
            var _ = (int) fakeMotion.invokeExact(display, -1, x, y, 0L);
            return (int) sync.invokeExact(display, 0);
        });
    }

    public void press() {
        button(1);
    }

    public void release() {
        button(0);
    }

    private void button(int down) {
        calling(() -> {
            var _ = (int) fakeButton.invokeExact(display, 1, down, 0L);
            return (int) sync.invokeExact(display, 0);
        });
    }

    @Override
    public void close() {
        calling(() -> (int) closeDisplay.invokeExact(display));
        arena.close();
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    private interface Call {
        int invoke() throws Throwable;
    }

    private static int calling(Call call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
