package id.mpp.demo.story;

/// All that typing needs: to touch, and to know whether one can.
public interface Fingertip {

    /// Touches the control with this id or these words.
    void touch(String idOrWords);

    /// Is a control with this id or these words on the screen, and not switched off?
    boolean canTouch(String idOrWords);
}
