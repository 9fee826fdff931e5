package id.mpp.simulator.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the drivers cost and how fast they are, each figure beside a peer's where there is one.
public final class DeviceBench {

    private DeviceBench() {
    }

    /// @param arguments
    ///            the folder for `bench.json`
    public static void main(String[] arguments) throws Exception {
        List<Bench.Row> rows = new ArrayList<>();
        rows.addAll(IdleBench.rows());
        rows.addAll(CodeBench.rows());
        rows.addAll(PrinterFigures.rows());
        rows.addAll(ScannerBench.rows());
        Bench bench = new Bench(rows);
        bench.print();
        bench.write(Path.of(arguments[0], "bench.json"));
    }
}
