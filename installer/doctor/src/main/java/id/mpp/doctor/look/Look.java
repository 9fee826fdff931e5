package id.mpp.doctor.look;

import id.mpp.doctor.finding.Finding;
import java.util.function.Consumer;

/// A look at one part of the machine.
public interface Look {

    /// Looks once and tells what it finds, as soon as it is found. Never throws for what is wrong with the machine.
    void at(Patient patient, Consumer<Finding> told);
}
