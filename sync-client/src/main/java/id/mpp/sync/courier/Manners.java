package id.mpp.sync.courier;

/// What a long upload asks in between.
interface Manners {

    /// Whether it should stop now for something more urgent; asked every tenth of a second.
    boolean standsAside();

    /// Whether another of its kind should go on instead; asked after each slice.
    boolean takesTurns();
}
