package id.mpp.kiosk.screen.firstrun;

/// In the order they are asked.
public enum FirstRunStep {
    TURN, HALL, MACHINE, DEVICES, CENTRE, REVIEW
}
