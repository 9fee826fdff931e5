package id.mpp.kiosk.catalogue;

import java.util.List;

/// Takes down the faults of one file.
record Faults(String file, List<Fault> all) {

    void add(int line, String key, String wrong, String allowed) {
        all.add(new Fault(file, line, key, wrong, allowed));
    }

    Faults in(String otherFile) {
        return new Faults(otherFile, all);
    }

    int count() {
        return all.size();
    }
}
