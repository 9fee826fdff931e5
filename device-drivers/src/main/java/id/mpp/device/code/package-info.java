/// What is shown: QR and barcode scanners on a serial line, scanners that type, cameras; finding whole codes in what
/// they deliver, or refusing. What a code says is nobody's business here: it may be personal and reaches no log.
@NullMarked
package id.mpp.device.code;

import org.jspecify.annotations.NullMarked;
