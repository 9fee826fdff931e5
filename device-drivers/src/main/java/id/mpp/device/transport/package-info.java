/// Bytes in, bytes out: serial (the only user of jSSC), TCP, device file.
@NullMarked
package id.mpp.device.transport;

import org.jspecify.annotations.NullMarked;
