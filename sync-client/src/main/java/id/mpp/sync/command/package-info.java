/// What the centre wants this kiosk to do: signed, done once however often it comes, and reported in a sealed parcel.
@NullMarked
package id.mpp.sync.command;

import org.jspecify.annotations.NullMarked;
