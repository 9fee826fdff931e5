package id.mpp.device.code;

import id.mpp.device.Device;
import id.mpp.device.Subscription;
import java.util.function.Consumer;

/// Reads QR codes and barcodes shown to it.
public interface CodeReader extends Device {

    Subscription onCode(Consumer<ScannedCode> listener);
}
