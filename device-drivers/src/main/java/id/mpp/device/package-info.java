/// Four kinds of kiosk device and one small model of what can be wrong with them. Nothing here knows citizens, services
/// or JavaFX; another Java kiosk could use this library as it is. Everything a caller needs is [id.mpp.device.Devices].
@NullMarked
package id.mpp.device;

import org.jspecify.annotations.NullMarked;
