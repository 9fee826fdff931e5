package id.mpp.demo.bench;

import id.mpp.demo.farend.NetworkCable;
import id.mpp.sandbox.Misbehaviour;
import id.mpp.sandbox.Misbehaviour.Mode;
import id.mpp.sandbox.Sandbox;

/// The cable to the central service, and what the service does with what comes through it.
final class NetworkCard extends BenchCard {

    private final NetworkCable cable;
    private final Sandbox sandbox;

    NetworkCard(NetworkCable cable, Sandbox sandbox) {
        super("Jaringan dan layanan pusat");
        this.cable = cable;
        this.sandbox = sandbox;
        key("Potong jaringan", cable::cut);
        key("Pusat menjawab 500", () -> misbehave(Mode.HTTP500));
        key("Jawaban ngawur", () -> misbehave(Mode.GARBAGE));
        key("Lambat", () -> misbehave(Mode.SLOW));
        key("Hilang jawaban", () -> misbehave(Mode.LOST_REPLY));
        key("Pulihkan", this::restore);
    }

    private void misbehave(Mode mode) {
        sandbox.misbehave(Misbehaviour.always(mode));
    }

    private void restore() {
        sandbox.misbehave(Misbehaviour.NONE);
        cable.mend();
    }

    @Override
    void look() {
        if (cable.isCut()) {
            warns("Jaringan terputus");
            return;
        }
        switch (sandbox.misbehaviour().mode()) {
            case NONE -> says("Tersambung ke " + sandbox.base());
            case HTTP500 -> warns("Pusat menjawab 500");
            case GARBAGE -> warns("Pusat menjawab ngawur, seperti halaman masuk Wi-Fi");
            case SLOW -> warns("Pusat menjawab sangat lambat");
            case UNAVAILABLE -> warns("Pusat minta dicoba lagi nanti");
            case LOST_REPLY -> warns("Pusat menerima, tetapi jawabannya hilang");
            case REDIRECT -> warns("Pusat mengalihkan ke alamat lain");
            case WRONG_DIGEST -> warns("Pusat mengirim sidik jari yang salah");
            case CLOCK_OFF -> warns("Jam pusat meleset");
            case EXPIRED_CERTIFICATE -> warns("Sertifikat pusat kedaluwarsa");
        }
    }
}
