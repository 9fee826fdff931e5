package id.mpp.device.code;

/// What was shown, without framing. May be personal: hides itself.
public record ScannedCode(String text) {

    @Override
    public String toString() {
        return "ScannedCode[" + text.length() + " characters]";
    }
}
