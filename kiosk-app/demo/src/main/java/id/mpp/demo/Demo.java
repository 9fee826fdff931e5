package id.mpp.demo;

/// Runs the whole kiosk on a machine without hardware.
///
/// Without `DISPLAY` a scripted citizen does the journey on JavaFX's headless platform (`-Dstory`, else
/// [#USUAL_STORY]). With one, a person plays, or the citizen of `-Dstory` does in the window. Exit status: the story's,
/// 0 when the window was closed, 2 when this machine lacks something.
public final class Demo {

    private static final String USUAL_STORY = "sip-perawat";
    private static final int MACHINE_LACKS_SOMETHING = 2;

    private Demo() {
    }

    public static void main(String[] args) {
        HandedOver.take();
        // X is what JavaFX needs; Wayland alone counts as no display.
        String display = System.getenv("DISPLAY");
        boolean hasDisplay = display != null && !display.isBlank();
        var lacking = Machine.lacks(hasDisplay);
        if (lacking.isPresent()) {
            System.err.println(lacking.get());
            System.exit(MACHINE_LACKS_SOMETHING);
        }
        System.out.println("Story: " + HandedOver.value("story").orElse(USUAL_STORY));
    }
}
