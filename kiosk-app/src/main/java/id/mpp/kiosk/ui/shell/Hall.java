package id.mpp.kiosk.ui.shell;

import java.time.ZoneId;

/// Where this machine stands; what the top bar and the notices say about it.
///
/// @param name
///            `Kabupaten Sragen`
/// @param helpDesk
///            where staff are found when they cannot be called, `Meja bantuan, lantai 1`
/// @param otherMachine
///            where the next machine stands; may be empty
public record Hall(String name, ZoneId zone, String machine, String helpDesk, String otherMachine) {
}
