package id.mpp.sandbox.opener;

import java.util.Optional;

/// The private keys the centre still has. A parcel may have waited on a kiosk while the key changed.
public interface SealingKeyRing {

    /// Empty if the centre never had a key of this name.
    Optional<SealingKey> key(String keyId);
}
