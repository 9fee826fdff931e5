package id.mpp.kiosk.service;

/// One of the agencies under the roof.
///
/// @param id
///            `dukcapil`
/// @param queuePrefix
///            the letter of its queue numbers, `A`
/// @param icon
///            name of an icon of the design system
/// @param words
///            keys: `name`, `short`, `purpose` (three words), `counter` (where it is)
public record Agency(String id, String queuePrefix, String icon, Words words) {
}
