package id.mpp.demo.finger;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteOrder;

/// A finger and an eye on an X display: pointer events by XTEST, pixels by XGetImage. Both go to the X server itself,
/// so any program can be watched and none knows. One thread only.
public final class XDisplay implements AutoCloseable {

    private static final int Z_PIXMAP = 2;
    private static final long ALL_PLANES = -1L;
    private static final int RGB = 0xFFFFFF;

    private static final ValueLayout.OfInt ROW = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long IMAGE_BYTES = 136;
    private static final long DATA_AT = 16;
    private static final long STRIDE_AT = 44;
    private static final long BITS_AT = 48;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment display;
    private final long root;
    private boolean gone;
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
            outliveServer(x11);
        } catch (IOException | RuntimeException | Error e) {
            arena.close();
            throw e;
        } catch (Throwable e) {
            arena.close();
            throw new IOException(e);
        }
    }

    /// Xlib ends its whole program when the server ends, unless both of its handlers say that it shall not
    /// (libX11 1.7).
    private void outliveServer(SymbolLookup x11) throws Throwable {
        var mine = MethodHandles.lookup();
        var told = mine.findStatic(XDisplay.class, "serverGone", MethodType.methodType(int.class, MemorySegment.class));
        function(x11, "XSetIOErrorHandler", FunctionDescriptor.of(ADDRESS, ADDRESS)).invoke(Linker.nativeLinker()
                .upcallStub(told, FunctionDescriptor.of(JAVA_INT, ADDRESS), Arena.global()));
        var gone = mine.bind(this, "serverGone",
                MethodType.methodType(void.class, MemorySegment.class, MemorySegment.class));
        var stub = Linker.nativeLinker().upcallStub(gone, FunctionDescriptor.ofVoid(ADDRESS, ADDRESS), arena);
        function(x11, "XSetIOErrorExitHandler", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS))
                .invokeExact(display, stub, MemorySegment.NULL);
    }

    @SuppressWarnings("unused") // called by Xlib
    private static int serverGone(MemorySegment which) {
        return 0;
    }

    @SuppressWarnings("unused") // called by Xlib
    private void serverGone(MemorySegment which, MemorySegment nothing) {
        gone = true;
    }

    /// The server has ended, and every window with it.
    public static final class Gone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Gone() {
            super("the X server has ended");
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

    /// What is shown there, as it is drawn: the pointer is not in it.
    public BufferedImage picture(Rectangle place) {
        return calling(() -> drawn(place));
    }

    private BufferedImage drawn(Rectangle place) throws Throwable {
        var image = (MemorySegment) getImage.invokeExact(display, root, place.x, place.y, place.width, place.height,
                ALL_PLANES, Z_PIXMAP);
        if (image.address() == 0) {
            throw new IllegalArgumentException("No picture of " + place + ": outside the screen?");
        }
        var picture = copied(image.reinterpret(IMAGE_BYTES), place);
        var _ = (int) destroyImage.invokeExact(image);
        return picture;
    }

    /// `struct _XImage` of Xlib.h on 64 bits. Xvfb and Xorg have four bytes a pixel, the lowest first.
    private static BufferedImage copied(MemorySegment image, Rectangle place) {
        int stride = image.get(JAVA_INT, STRIDE_AT);
        if (image.get(JAVA_INT, BITS_AT) != Integer.SIZE) {
            throw new IllegalStateException("The display has no 32 bits a pixel");
        }
        var data = image.get(ADDRESS, DATA_AT).reinterpret((long) stride * place.height);
        var picture = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[place.width];
        for (int y = 0; y < place.height; y++) {
            MemorySegment.copy(data, ROW, (long) y * stride, row, 0, place.width);
            picture.setRGB(0, y, place.width, 1, row, 0, place.width);
        }
        return picture;
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
        answered(() -> (int) closeDisplay.invokeExact(display));
        arena.close();
    }

    private static MethodHandle function(SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), shape);
    }

    private interface Call<T> {
        T invoke() throws Throwable;
    }

    private <T> T calling(Call<T> call) {
        if (gone) {
            throw new Gone();
        }
        try {
            return answered(call);
        } catch (IllegalArgumentException nothing) {
            if (gone) {
                throw new Gone();
            }
            throw nothing;
        }
    }

    private static <T> T answered(Call<T> call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
