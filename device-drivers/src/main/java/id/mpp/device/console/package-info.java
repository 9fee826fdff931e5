/// The commands of [id.mpp.device.Console]: plain lines of text, one sentence a trouble, each saying what to do next.
/// Nobody else comes in here.
@NullMarked
package id.mpp.device.console;

import org.jspecify.annotations.NullMarked;
