package id.mpp.demo.monkey;

import id.mpp.demo.story.Fingertip;
import id.mpp.demo.story.StoryBroke;

/// A hand that waits for nothing: what is not there now is not touched. Only for typing, one for each answer.
final class QuickHand implements Fingertip {

    /// Nobody types longer at one question.
    private static final int MOST = 80;

    private final Paws paws;
    private int left = MOST;

    QuickHand(Paws paws) {
        this.paws = paws;
    }

    @Override
    public void touch(String idOrWords) {
        if (left-- < 0 || !paws.touch(idOrWords)) {
            throw new StoryBroke("\"" + idOrWords + "\" is not there");
        }
    }

    @Override
    public boolean canTouch(String idOrWords) {
        return paws.canTouch(idOrWords) && left > 0;
    }
}
