package id.mpp.kiosk.ui.shell;

import java.time.ZoneId;

/// Where this machine stands; what the top bar and the notices say about it.
///
/// @param name
///            `Kabupaten Sragen`
/// @param helpDesk
///            where the help desk is: staff are found there when they cannot be called, `Lantai 1, dekat pintu masuk`
/// @param otherMachine
///            where the next machine stands; may be empty
public record Hall(String name, ZoneId zone, String machine, String helpDesk, String otherMachine) {
}
