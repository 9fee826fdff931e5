package id.mpp.sync.enrolment;

import id.mpp.sync.SyncException;

/// Where this machine's key pairs are. A kiosk has one; while it is being enrolled again there is a second, so that the
/// first goes on until the centre has taken the new one. They are counted: a key that was struck off never comes back.
interface KioskKeys {

    /// Reads the key of this number, or makes it the first time.
    ///
    /// @param number
    ///            from 1
    /// @throws SyncException
    ///             when it is there but unusable: making another one in its place would silently end the enrolment
    KioskKey key(int number) throws SyncException;

    /// Forgets a key that is not used any more. Best effort.
    void forget(int number);
}
