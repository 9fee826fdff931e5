/// Papers from the citizen's phone by way of the centre: an address for the phone, waiting by long poll, the file. All
/// of it lives in memory.
@NullMarked
package id.mpp.sync.handover;

import org.jspecify.annotations.NullMarked;
