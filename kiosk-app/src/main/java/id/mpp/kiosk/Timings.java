package id.mpp.kiosk;

import java.time.Duration;

/// Every waiting time of the application, each with its reason. Tests make them shorter, nobody else should.
///
/// @param idleAsk
///            without a touch for so long the citizen is asked whether they are still there: long enough to read a page,
///            short enough that the next in line does not see the last one's answers
/// @param idleCountdown
///            from the question to wiping everything
/// @param idleAskAssisted
///            as `idleAsk`, for somebody who uses large text, the seated mode or speech
/// @param idleCountdownAssisted
///            as `idleCountdown`, for the same
/// @param idleAskAtPaper
///            as `idleAsk`, while papers are taken out of a bag and laid on the scanner, a phone is looked for, or
///            letter after letter is looked up and typed; the countdown is then `idleCountdownAssisted`
/// @param finished
///            how long the last page stays before the question: it holds what the citizen writes down
/// @param keepNumber
///            a number on the screen that nobody confirms is void after so long: it must not be called for nobody
/// @param answerAboutTicket
///            how long the question "did the ticket come out?" waits
/// @param reservation
///            how long the centre may take to give a number; people in front of a printer wait no longer
/// @param faultShown
///            a fault is shown only after it has lasted so long: a replugged cable is back before that
/// @param recoveryShown
///            a recovery is believed only after so long, so that nothing flickers
/// @param afterBug
///            a bug leaves the machine out of service for so long, then it tries a fresh session: long enough to read
///            the code to staff, short enough that a rare mistake does not cost the hall a machine for the day
/// @param duty
///            staff who touch nothing for so long have gone: the pages behind their door close
public record Timings(Duration idleAsk, Duration idleCountdown, Duration idleAskAssisted,
        Duration idleCountdownAssisted, Duration idleAskAtPaper, Duration finished, Duration keepNumber,
        Duration answerAboutTicket, Duration reservation, Duration faultShown, Duration recoveryShown,
        Duration afterBug, Duration duty) {

    /// The timings of a kiosk in a hall (design tokens, `timing`).
    public static Timings ofHall() {
        return new Timings(Duration.ofSeconds(60), Duration.ofSeconds(45), Duration.ofSeconds(120),
                Duration.ofSeconds(90), Duration.ofSeconds(120), Duration.ofSeconds(45), Duration.ofSeconds(60),
                Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(5),
                Duration.ofSeconds(60), Duration.ofMinutes(2));
    }
}
