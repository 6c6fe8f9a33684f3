package jinn.cases;

/** A question that any kernel must answer alike. */
public record Case(String name, Question question) {

    /** Asked in a process of its own whose working directory is fresh and empty. */
    public interface Question {

        String ask(Scene scene);
    }
}
