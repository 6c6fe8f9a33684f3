package jinn.rc.update;

import java.util.ArrayList;
import java.util.List;
import jinn.chain.Lexer;
import jinn.kernel.Kernel;
import jinn.system.SmallFiles;
import jinn.text.Bytes;
import jinn.value.Fatal;

/**
 * What a conversion file says: a line for each service that gets another name, or restarts. Every
 * line is lexed by itself, as a line of execline.
 *
 * @param file its name, for messages
 */
public record Conversions(String file, List<Line> lines) {

    public static final Conversions NONE = new Conversions("", List.of());

    private static final int FILE_MAX = 1 << 20;
    private static final String BECOMES = "->";
    private static final String RESTART = "restart";

    /**
     * What it says of one service.
     *
     * @param number counts from 1
     * @param fresh the name that it gets; empty where it keeps its own
     */
    public record Line(int number, String old, String fresh, boolean restarts) {
    }

    /** @throws Fatal as {@link #read}; 111 where there is no such file */
    public static Conversions readFile(Kernel kernel, String file) {
        return read(file, new SmallFiles(kernel.files()).readPatiently(file, FILE_MAX)
                .orFatal("read", file));
    }

    /** @throws Fatal 100 where a line is no line of execline, or says what means nothing */
    public static Conversions read(String file, String text) {
        Conversions conversions = new Conversions(file, new ArrayList<>());
        int number = 0;
        for (String line : Bytes.fields(text, '\n')) {
            number++;
            switch (Lexer.lex(line)) {
                case Lexer.Words(List<String> words) -> conversions.add(number, words);
                case Lexer.Wrong(String reason, int _) ->
                        throw conversions.wrong(Fatal.USAGE, number, reason);
            }
        }
        return conversions;
    }

    private void add(int number, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        boolean renames = words.size() > 1 && words.get(1).equals(BECOMES);
        if (renames && words.size() == 2) {
            throw wrong(Fatal.USAGE, number, "a name has to follow " + BECOMES);
        }
        List<String> rest = words.subList(renames ? 3 : 1, words.size());
        for (String word : rest) {
            if (!word.equals(RESTART)) {
                throw wrong(Fatal.USAGE, number, word + " means nothing here: there are "
                        + BECOMES + " NAME, behind the name of the service, and " + RESTART);
            }
        }
        lines.add(new Line(number, words.getFirst(), renames ? words.get(2) : "",
                !rest.isEmpty()));
    }

    Fatal wrong(int code, int number, String reason) {
        return new Fatal(code, file + ":" + number + ": " + reason);
    }

    /** The same names the other way; nothing restarts. */
    static Conversions back(Images images) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < images.all().size(); i++) {
            String old = images.old().atomics().get(i).name();
            if (images.all().get(i) instanceof Image.Same(int number)
                    && !images.fresh().atomics().get(number).name().equals(old)) {
                lines.add(new Line(i + 1, images.fresh().atomics().get(number).name(), old,
                        false));
            }
        }
        return new Conversions("the way back", lines);
    }
}
