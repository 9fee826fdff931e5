package id.mpp.sync;

import java.nio.file.Path;

/// A PKCS#11 token (a TPM through tpm2-pkcs11, a smart card, a network HSM) in which the kiosk's key is made and stays.
///
/// @param library
///            the token's PKCS#11 library, `/usr/lib/x86_64-linux-gnu/libtpm2_pkcs11.so.1`
/// @param slotListIndex
///            which of the library's slots, counted from 0
/// @param pinFile
///            file with the user PIN on its first line, readable by this account only
public record SecurityChip(Path library, int slotListIndex, Path pinFile) {
}
