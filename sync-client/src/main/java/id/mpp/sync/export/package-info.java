/// The way out without a network: still-sealed parcels copied to a stick, and the centre's signed acknowledgement read
/// back from it. Staff mode comes in through [id.mpp.sync.SyncClient], a technician through [ExportCommand]. What
/// travels is what the courier would send, so a parcel that goes both ways arrives once.
@NullMarked
package id.mpp.sync.export;

import org.jspecify.annotations.NullMarked;
