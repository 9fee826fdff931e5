/// Everything between the kiosk and the central service: enrolment, sign-in, sealed parcels and the courier that
/// carries them. Knows parcels, never citizens or services; knows no device and no JavaFX. Callers need
/// [id.mpp.sync.SyncClient].
@NullMarked
package id.mpp.sync;

import org.jspecify.annotations.NullMarked;
