/// PC/SC by the foreign function interface, the only native calls of our own in this library. Java's
/// `javax.smartcardio` is not used: once pcscd has been restarted it answers "no service" for the rest of the JVM's
/// life, and with no reader attached it cannot wait for one.
@NullMarked
package id.mpp.device.card.pcsc;

import org.jspecify.annotations.NullMarked;
