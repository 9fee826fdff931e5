/// The reference central service: everything the contract (`mpp-digital.openapi.yaml`) promises, played on one machine
/// for the demo, for tests and for people who want to see what a kiosk sends. Callers need
/// [id.mpp.sandbox.Sandbox], [id.mpp.sandbox.SandboxConfig] and [id.mpp.sandbox.Misbehaviour] only.
@NullMarked
package id.mpp.sandbox;

import org.jspecify.annotations.NullMarked;
