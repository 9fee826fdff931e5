package id.mpp.doctor.look;

import id.mpp.doctor.finding.Area;
import id.mpp.doctor.finding.Finding;
import id.mpp.doctor.look.Machine.Said;
import java.util.Optional;
import java.util.function.Consumer;

/// What is installed, for whoever is asked about it on the telephone.
public final class VersionsLook implements Look {

    @Override
    public void at(Patient patient, Consumer<Finding> told) {
        told.accept(Finding.note(Area.VERSIONS, "program", installed(patient.machine()).orElse(program())));
        told.accept(Finding.note(Area.VERSIONS, "java", Runtime.version().toString()));
        told.accept(Finding.note(Area.VERSIONS, "system", system(patient.machine()), System.getProperty("os.version")));
    }

    /// Of the Debian package; empty where the program came another way.
    static Optional<String> installed(Machine machine) {
        return machine.ask("dpkg-query", "--show", "--showformat=${Version}", "mpp-kiosk").filter(Said::isGood)
                .map(it -> it.out().strip()).filter(it -> !it.isEmpty());
    }

    /// `0.1.0~snapshot` and `0.1.0-2` are the program 0.1.0.
    static String ofProgram(String ofPackage) {
        return ofPackage.split("[~+-]", 2)[0];
    }

    /// Of this program itself.
    public static String program() {
        return Optional.ofNullable(VersionsLook.class.getPackage().getImplementationVersion()).orElse("development");
    }

    private static String system(Machine machine) {
        return machine.text("/etc/os-release").flatMap(text -> text.lines()
                .filter(line -> line.startsWith("PRETTY_NAME=")).findFirst()
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))).orElse("?");
    }
}
