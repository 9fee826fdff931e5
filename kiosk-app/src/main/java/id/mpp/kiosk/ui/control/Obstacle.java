package id.mpp.kiosk.ui.control;

/// Trouble with what this path needs, in the words of the language now spoken. Stands under the top bar.
///
/// @param icon
///            of the thing that is in trouble
/// @param what
///            one sentence: what does not work
/// @param still
///            one sentence: what still does
/// @param blocked
///            whether this path ends here; otherwise it goes on another way
public record Obstacle(String icon, String what, String still, boolean blocked) {
}
