package id.mpp.kiosk.catalogue;

/// Something wrong in the service folders, said so that the person who wrote the folder can mend it without asking.
///
/// @param file
///            below the services folder, `dukcapil/akta-lahir/service.json`
/// @param line
///            from 1; 0 where the trouble is that something is not there at all
/// @param key
///            `questions[2].kind`, or a text key; empty where the whole file is meant
/// @param wrong
///            what is wrong
/// @param allowed
///            what would be right
public record Fault(String file, int line, String key, String wrong, String allowed) {

    /// One line for a log or a terminal.
    @Override
    public String toString() {
        var place = line > 0 ? file + ":" + line : file;
        var subject = key.isEmpty() ? "" : key + ": ";
        return place + ": " + subject + wrong + "; " + allowed;
    }
}
