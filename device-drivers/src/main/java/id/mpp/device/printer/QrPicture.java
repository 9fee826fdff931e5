package id.mpp.device.printer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// The modules of a QR code of error correction level M, without the quiet zone. Printers that draw codes themselves
/// need only its size; for the others it becomes a picture.
final class QrPicture {

    private final ByteMatrix matrix;

    private QrPicture(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /// @throws IllegalArgumentException
    ///             no QR code holds so much
    static QrPicture of(String payload) {
        try {
            return new QrPicture(Encoder.encode(payload, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("payload of " + payload.length() + " characters fits in no QR code",
                    tooLong);
        }
    }

    /// Modules along one edge.
    int modules() {
        return matrix.getWidth();
    }

    /// Bytes a row of the picture has.
    int widthBytes(int moduleDots) {
        return (modules() * moduleDots + 7) / 8;
    }

    /// Rows of dots from the top, eight dots a byte, the leftmost the highest bit, 1 is black; every row is filled up
    /// with white to whole bytes.
    byte[] rows(int moduleDots) {
        int widthBytes = widthBytes(moduleDots);
        int edge = modules() * moduleDots;
        byte[] rows = new byte[widthBytes * edge];
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                if (matrix.get(x / moduleDots, y / moduleDots) == 1) {
                    rows[y * widthBytes + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return rows;
    }
}
