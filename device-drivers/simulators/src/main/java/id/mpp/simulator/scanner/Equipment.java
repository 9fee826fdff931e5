package id.mpp.simulator.scanner;

import java.util.EnumSet;
import java.util.Set;

/// The parts a scanner may have; its capabilities name those it has.
public enum Equipment {
    GLASS,
    /// Takes sheet after sheet and sees one side.
    FEEDER,
    /// The feeder sees both sides.
    BOTH_SIDES;

    /// A usual office machine.
    public static Set<Equipment> all() {
        return EnumSet.allOf(Equipment.class);
    }
}
