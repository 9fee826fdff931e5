package id.mpp.kiosk.service;

/// One of the agencies under the roof.
///
/// @param id
///            `dukcapil`
/// @param queuePrefix
///            the letter of its queue numbers, `A`
/// @param icon
///            name of an icon of the design system
/// @param presence
///            when it is there
/// @param words
///            keys: `name`, `short`, `purpose` (three words), `counter` (where it is)
public record Agency(String id, String queuePrefix, String icon, Presence presence, Words words) {

    /// There whenever the hall is open.
    public Agency(String id, String queuePrefix, String icon, Words words) {
        this(id, queuePrefix, icon, Presence.OF_HALL, words);
    }

    /// The same agency with these words.
    public Agency saying(Words spoken) {
        return new Agency(id, queuePrefix, icon, presence, spoken);
    }
}
