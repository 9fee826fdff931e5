/// Bytes in, bytes out: serial (the only user of jSSC), TCP, device file. Only the drivers of this module come in,
/// always on their own device thread; what the bytes mean is not known here.
@NullMarked
package id.mpp.device.transport;

import org.jspecify.annotations.NullMarked;
