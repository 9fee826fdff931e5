package id.mpp.installer;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;

/// The C library, for what Java has no words for.
final class Libc {

    private Libc() {
    }

    /// @return what the function returned, boxed as its shape says
    static Object call(String function, FunctionDescriptor shape, Object... arguments) {
        Linker linker = Linker.nativeLinker();
        try {
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), shape)
                    .invokeWithArguments(arguments);
        } catch (Throwable wrong) {
            throw new IllegalStateException(function + " was called the wrong way", wrong);
        }
    }
}
