/// How a machine becomes a known kiosk and stays one: key pair, registration, access token. The only package that ever
/// sees a private key; others ask a [id.mpp.sync.enrolment.Signer] or, mostly, let
/// [id.mpp.sync.enrolment.KioskCalls] speak for them.
@NullMarked
package id.mpp.sync.enrolment;

import org.jspecify.annotations.NullMarked;
