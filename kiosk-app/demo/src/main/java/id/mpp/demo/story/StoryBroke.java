package id.mpp.demo.story;

/// The story could not go on; the message says where it stood and what was expected.
public final class StoryBroke extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoryBroke(String message) {
        super(message);
    }

    public StoryBroke(String message, Throwable cause) {
        super(message, cause);
    }
}
