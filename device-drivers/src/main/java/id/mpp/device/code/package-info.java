/// QR and barcode scanners on a serial line.
@NullMarked
package id.mpp.device.code;

import org.jspecify.annotations.NullMarked;
