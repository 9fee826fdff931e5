/// A camera as a code reader: frames from a program of its own, looked at and dropped. Nothing a camera sees is kept,
/// written or logged, and it sees only while somebody waits for a code.
@NullMarked
package id.mpp.device.code.camera;

import org.jspecify.annotations.NullMarked;
