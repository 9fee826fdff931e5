package id.mpp.kiosk;

/// A short code for a bug that a citizen can read out to staff: `E-417`. The same bug gives the same code, so that a
/// technician finds it in the log.
public final class TroubleCode {

    private static final int CODES = 900;
    private static final int FIRST = 100;

    private TroubleCode() {
    }

    public static String of(Throwable bug) {
        StackTraceElement[] trace = bug.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + "." + trace[0].getMethodName();
        int code = FIRST + Math.floorMod((bug.getClass().getName() + "@" + place).hashCode(), CODES);
        return "E-" + code;
    }
}
