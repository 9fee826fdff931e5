package id.mpp.demo.story;

import id.mpp.kiosk.catalogue.ExampleWalk;
import id.mpp.kiosk.catalogue.LoadedServices;
import id.mpp.kiosk.service.ServiceDefinition;
import id.mpp.simulator.scanner.SamplePaper;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What scripted citizens come for.
enum Story {

    /// A nurse applies for a practice licence with two papers.
    SIP_PERAWAT("Seorang perawat mengajukan surat izin praktik (SIP) dengan dua berkas", true) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            var service = service(services, "dpmptsp.sip-perawat");
            citizen.arrives();
            citizen.begins();
            citizen.looksUnder("dpmptsp", "DPMPTSP");
            citizen.opens(service);
            citizen.applies();
            citizen.signsIn(walk(services, service));
            citizen.answers(service, walk(services, service));
            citizen.scans("str", SamplePaper.REGISTRATION);
            citizen.scans("ket_praktik", SamplePaper.PLACE_OF_PRACTICE);
            sendAndTakeTicket(citizen);
            citizen.printsReceipt();
        }

        @Override
        boolean printsReceipt() {
            return true;
        }
    },

    /// A mother registers a birth with three papers, beginning with the leaflet from the clinic.
    AKTA_LAHIR("Seorang ibu mencatatkan kelahiran anaknya, mulai dari QR selebaran", true) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            var service = service(services, "dukcapil.akta-lahir");
            citizen.arrives();
            citizen.showsLeaflet(service);
            citizen.applies();
            citizen.signsIn(walk(services, service));
            citizen.answers(service, walk(services, service));
            citizen.scans("sk_lahir", SamplePaper.BIRTH_NOTICE);
            citizen.scans("buku_nikah", SamplePaper.MARRIAGE_BOOK);
            citizen.scans("ktp_saksi", SamplePaper.STATEMENT);
            sendAndTakeTicket(citizen);
        }
    },

    /// Somebody only wants a number.
    TIKET("Seorang warga hanya mengambil nomor antrean", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            takeTicket(citizen, services);
        }
    },

    /// Somebody signs in, answers, and goes away in the middle: nothing stays behind.
    BATAL("Seorang warga batal di tengah permohonan dan menghapus datanya", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            var service = service(services, "dpmptsp.sip-perawat");
            citizen.arrives();
            citizen.showsLeaflet(service);
            citizen.applies();
            citizen.signsIn(walk(services, service));
            citizen.answersOne(service, walk(services, service));
        }

        @Override
        boolean takesTicket() {
            return false;
        }

        @Override
        void leave(ScriptedCitizen citizen) {
            citizen.visit().givesUp();
        }
    },

    /// Somebody takes a number and says how it was.
    SURVEI("Seorang warga mengambil nomor, lalu menilai layanan dengan sembilan unsur", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            takeTicket(citizen, services);
            citizen.visit().rates();
        }
    },

    /// Somebody complains, without a name, and takes the number of it along.
    PENGADUAN("Seorang warga mengadu tanpa nama dan mencetak nomor pengaduannya", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            citizen.arrives();
            citizen.visit().complains("Antrean lama");
        }

        @Override
        boolean takesTicket() {
            return false;
        }
    },

    /// A mother sends an application, comes again and looks how far it is.
    LACAK("Seorang ibu mengajukan KIA, lalu kembali dan melihat sampai di mana permohonannya", true) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            var service = service(services, "dukcapil.kia");
            citizen.arrives();
            citizen.showsLeaflet(service);
            citizen.applies();
            citizen.signsIn(walk(services, service));
            citizen.answers(service, walk(services, service));
            citizen.scans("akta_lahir", SamplePaper.BIRTH_NOTICE);
            citizen.leavesDocuments();
            citizen.sends();
            citizen.goesOnToTheQueue();
            citizen.visit().wantsNoNumber();
            citizen.leaves();
            citizen.visit().followsUp();
            citizen.signsInByPhone();
            citizen.visit().seesHowFarItIs();
        }

        @Override
        boolean takesTicket() {
            return false;
        }

        @Override
        void leave(ScriptedCitizen citizen) {
            citizen.visit().ends();
        }
    },

    /// Somebody has to go to two agencies, and takes both numbers on one paper.
    DUA_INSTANSI("Seorang warga ke dua instansi dengan satu tiket", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            citizen.arrives();
            citizen.begins();
            citizen.looksUnder("samsat", "Samsat");
            citizen.opens(service(services, "samsat.tahunan"));
            citizen.asksForANumber();
            citizen.visit().addsAgency("dukcapil", service(services, "dukcapil.kia"));
            citizen.visit().takesAllNumbers();
        }
    },

    /// Somebody booked at home and shows the booking's code.
    SUDAH_PESAN("Seorang warga sudah memesan di rumah dan menunjukkan kode pesanannya", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            citizen.arrives();
            citizen.visit().showsBooking(service(services, "samsat.tahunan"));
        }
    },

    /// Staff print a ticket again that somebody has lost.
    PETUGAS("Petugas masuk dengan kartu dan PIN, lalu mencetak ulang tiket yang hilang", false) {
        @Override
        void play(ScriptedCitizen citizen, LoadedServices services) {
            takeTicket(citizen, services);
            citizen.leaves();
            citizen.visit().staffComeIn();
            citizen.visit().staffPrintCopy("E");
        }

        @Override
        void leave(ScriptedCitizen citizen) {
            citizen.visit().staffLeave();
        }
    };

    private final String title;
    private final boolean sendsApplication;

    Story(String title, boolean sendsApplication) {
        this.title = title;
        this.sendsApplication = sendsApplication;
    }

    /// Up to the last page, where receipt and ticket stand.
    abstract void play(ScriptedCitizen citizen, LoadedServices services);

    /// From there to the empty screen.
    void leave(ScriptedCitizen citizen) {
        citizen.leaves();
    }

    /// Is a number to be in the citizen's hand at the end?
    boolean takesTicket() {
        return true;
    }

    String title() {
        return title;
    }

    /// Does the citizen want the receipt on paper too?
    boolean printsReceipt() {
        return false;
    }

    boolean sendsApplication() {
        return sendsApplication;
    }

    /// As on the command line, `sip-perawat`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Story> of(String word) {
        return Arrays.stream(values()).filter(story -> story.word().equals(word)).findFirst();
    }

    static String words() {
        return String.join(", ", Arrays.stream(values()).map(Story::word).toList());
    }

    private static void takeTicket(ScriptedCitizen citizen, LoadedServices services) {
        citizen.arrives();
        citizen.begins();
        citizen.looksUnder("samsat", "Samsat");
        citizen.opens(service(services, "samsat.tahunan"));
        citizen.asksForANumber();
        citizen.takesTicket();
    }

    private static void sendAndTakeTicket(ScriptedCitizen citizen) {
        citizen.leavesDocuments();
        citizen.sends();
        citizen.goesOnToTheQueue();
        citizen.takesTicket();
    }

    private static ServiceDefinition service(LoadedServices services, String id) {
        return services.catalog().service(id).orElseThrow(() -> new StoryBroke("No service " + id + " on this kiosk"));
    }

    private static ExampleWalk walk(LoadedServices services, ServiceDefinition service) {
        return services.example(service.id())
                .orElseThrow(() -> new StoryBroke("Service " + service.id() + " has no example.json"));
    }
}
