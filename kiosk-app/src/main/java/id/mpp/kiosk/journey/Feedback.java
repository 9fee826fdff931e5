package id.mpp.kiosk.journey;

import id.mpp.kiosk.journey.Saying.Complaint;
import id.mpp.kiosk.journey.Saying.Survey;
import java.util.Optional;

/// The citizen's voice: how it was, what could be better, what went wrong. Never asked before anything is given.
public sealed interface Feedback extends Step.OfHall {

    /// Where the citizen goes on: the page that held what they were given, else the first one.
    Step after();

    /// The same, with that page as it is by now.
    Feedback returningTo(Step page);

    @Override
    default Step acknowledged(String parcel) {
        return returningTo(Acknowledged.by(after(), parcel));
    }

    /// Survey, suggestion or complaint.
    record Choosing(Step after) implements Feedback {

        @Override
        public Choosing returningTo(Step page) {
            return new Choosing(page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Choosing;
        }
    }

    /// One element of the survey.
    record Rating(Survey survey, SurveyElement element, Step after) implements Feedback {

        @Override
        public Loss loses() {
            return survey.isEmpty() ? Loss.NOTHING : Loss.ANSWERS;
        }

        @Override
        public Rating returningTo(Step page) {
            return new Rating(survey, element, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Rating it && it.element == element;
        }
    }

    /// In one's own words: the end of a survey, a suggestion, a complaint with its themes.
    ///
    /// @param notKept
    ///            the disk did not take it; everything is still here
    record Writing(Saying saying, boolean notKept, Step after) implements Feedback {

        @Override
        public Loss loses() {
            return saying.isEmpty() ? Loss.NOTHING : Loss.ANSWERS;
        }

        @Override
        public Writing returningTo(Step page) {
            return new Writing(saying, notKept, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Writing;
        }

        @Override
        public boolean takesTime() {
            return true;
        }
    }

    /// The number on which the answer to a complaint is to come.
    record LeavingNumber(Complaint complaint, Step after) implements Feedback {

        @Override
        public Loss loses() {
            return Loss.ANSWERS;
        }

        @Override
        public LeavingNumber returningTo(Step page) {
            return new LeavingNumber(complaint, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof LeavingNumber;
        }

        @Override
        public boolean takesTime() {
            return true;
        }
    }

    /// The number of a complaint made before is typed, to learn what became of it.
    record Recalling(Trouble trouble, Step after) implements Feedback {

        /// Why the last number led to nothing.
        public enum Trouble {
            NONE,
            /// No such number, or its complaint is still on its way.
            UNKNOWN,
            TOO_OFTEN,
            OFFLINE
        }

        @Override
        public Recalling returningTo(Step page) {
            return new Recalling(trouble, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Recalling || before instanceof Seeking;
        }

        @Override
        public boolean takesTime() {
            return true;
        }
    }

    /// The centre is asked for that complaint.
    record Seeking(String number, Step after) implements Feedback {

        @Override
        public Seeking returningTo(Step page) {
            return new Seeking(number, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Recalling || before instanceof Seeking;
        }
    }

    /// What became of it.
    record Recalled(ComplaintState state, Step after) implements Feedback {

        @Override
        public Recalled returningTo(Step page) {
            return new Recalled(state, page);
        }

        @Override
        public boolean isSamePageAs(Step before) {
            return before instanceof Recalled;
        }
    }

    /// Being kept, and kept.
    sealed interface Ending extends Feedback {

        @Override
        default boolean isSamePageAs(Step before) {
            return before instanceof Ending;
        }
    }

    /// On its way to the disk: nobody can say yet whether it was handed over.
    record Keeping(Saying saying, Step after) implements Ending {

        @Override
        public Keeping returningTo(Step page) {
            return new Keeping(saying, page);
        }

        @Override
        public boolean mayLeave() {
            return false;
        }

        @Override
        public boolean mayFallIdle() {
            return false;
        }
    }

    /// Durable and sealed; the words are let go of.
    ///
    /// @param number
    ///            of a complaint, by which its state is asked for
    /// @param paper
    ///            what became of the wish to have the number on paper
    record Kept(Kind kind, Optional<String> number, String parcel, boolean delivered, ReceiptPaper paper, Step after)
            implements
                Ending {

        public enum Kind {
            SURVEY,
            SUGGESTION,
            COMPLAINT
        }

        @Override
        public Kept returningTo(Step page) {
            return new Kept(kind, number, parcel, delivered, paper, page);
        }

        Kept on(ReceiptPaper now) {
            return new Kept(kind, number, parcel, delivered, now, after);
        }

        @Override
        public Step acknowledged(String id) {
            return new Kept(kind, number, parcel, delivered || id.equals(parcel), paper,
                    Acknowledged.by(after, id));
        }
    }
}
