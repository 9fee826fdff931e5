/// What the centre keeps: kiosks, parcels, tickets, calls for help. The only package that speaks SQL; plain enough for
/// H2 and PostgreSQL alike.
@NullMarked
package id.mpp.sandbox.store;

import org.jspecify.annotations.NullMarked;
