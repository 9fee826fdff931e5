package id.mpp.device.printer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/// How many modules a payload needs. The printer draws the code itself; only its size has to be known here.
final class QrSize {

    private QrSize() {
    }

    /// Modules along one edge at level M, without the quiet zone.
    ///
    /// @throws IllegalArgumentException
    ///             no QR code holds so much
    static int modules(String payload) {
        try {
            return Encoder.encode(payload, ErrorCorrectionLevel.M).getMatrix().getWidth();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("payload of " + payload.length() + " characters fits in no QR code",
                    tooLong);
        }
    }
}
