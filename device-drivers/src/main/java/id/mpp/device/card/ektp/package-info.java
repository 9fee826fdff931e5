/// Reading an e-KTP with a licensed secure access module (SAM): the host only relays between card and module, all keys
/// stay in the module.
///
/// **Unverified.** The dialogue follows the one public description that was found; no genuine module and no genuine card
/// has ever answered it. It runs here against a simulated card and a simulated module with toy keys, which shows that
/// the relay works, not that the commands are the right ones. Who holds modules from Ditjen Dukcapil (under a
/// cooperation agreement, PKS) gets the true dialogue with them and replaces [id.mpp.device.card.ektp.SamCommands], the
/// file numbers in [id.mpp.device.card.ektp.EktpDialogue] and the columns in the provisioning file.
/// See `docs/how-to/read-identity-cards.md`.
@NullMarked
package id.mpp.device.card.ektp;

import org.jspecify.annotations.NullMarked;
