/// QR codes in pictures: a scanned page, a camera's frame. The only room of the code readers that knows ZXing. Pictures
/// are looked at and dropped; none is kept, written or logged.
@NullMarked
package id.mpp.device.code.image;

import org.jspecify.annotations.NullMarked;
