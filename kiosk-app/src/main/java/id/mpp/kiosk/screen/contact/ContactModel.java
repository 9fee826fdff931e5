package id.mpp.kiosk.screen.contact;

import id.mpp.kiosk.journey.Feedback;

/// The digits of a mobile number, as far as they are typed.
final class ContactModel {

    private static final String BEGINS = "08";
    private static final int FEWEST = 10;
    private static final int MOST = 13;

    private String digits = "";

    void arrive(Feedback.LeavingNumber step) {
        if (digits.isEmpty()) {
            digits = step.complaint().phone();
        }
    }

    void type(String now) {
        digits = now.substring(0, Math.min(MOST, now.length()));
    }

    String digits() {
        return digits;
    }

    /// Begun as no mobile number of this country begins.
    boolean doubtful() {
        int compared = Math.min(BEGINS.length(), digits.length());
        return !digits.startsWith(BEGINS.substring(0, compared));
    }

    /// Digits that are still missing at least.
    int missing() {
        return Math.max(0, FEWEST - digits.length());
    }

    boolean ready() {
        return !doubtful() && missing() == 0;
    }

    void clear() {
        digits = "";
    }
}
