package id.mpp.kiosk.journey;

/// Numbers the citizen has, on paper or as a photo.
///
/// @param copy
///            what became of the wish to have on paper what is only a photo
public record HeldSlip(Slip slip, boolean paper, ReceiptPaper copy) {

    public HeldSlip(Slip slip, boolean paper) {
        this(slip, paper, ReceiptPaper.UNASKED);
    }
}
