package id.mpp.kiosk.screen.service;

/// One thing a citizen does about a service, and whether it can be done at this machine now.
record Ability(Doing doing, State state) {

    enum Doing {
        FILL_IN, SCAN, SEND, PRINT, COLLECT
    }

    enum State {
        CAN,
        /// Kept here, sent by itself once the network is back.
        LATER,
        AT_COUNTER,
        /// Shown instead of printed.
        ON_SCREEN,
        NOT_NEEDED,
        NOT_NOW
    }
}
