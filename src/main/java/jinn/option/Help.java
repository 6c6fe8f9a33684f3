package jinn.option;

import java.util.List;
import jinn.option.Description.Exit;
import jinn.text.Bytes;

/** What {@code --help} prints: a description, for people and 80 columns. */
public final class Help {

    private static final int COLUMNS = 80;
    private static final int TEXT_COLUMN = 22;
    private static final int USAGE_COLUMN = 4;
    private static final String INDENT = "  ";

    /** What is said of operands of which a program says nothing itself. */
    private static final String OPERANDS = """
            operands - are called the same by many programs
            account: the name of a user
            device: what holds the file system
            dir: a directory
            expression: operands and operators, a word each
            fd: the number of a descriptor
            fd1: the number of a descriptor
            fd2: the number of a descriptor
            fifo: a path
            fifodir: an event directory
            file: a path
            id: the name by which a holder knows a descriptor
            instancename: the name of an instance
            key: the word that is replaced
            last: a number
            mask: octal
            milliseconds: a number
            minor: a number
            mode: octal, or letters such as u=rwx,go-w
            name: of a variable
            path: of a file
            prog: a program and its words
            prog-if: the program that decides, and its words
            remainder: the program to go on with, and its words
            scandir: the directory of a scanner
            service: a service directory, or the name of a service
            service-or-directory: a service, or a log directory
            servicedir: a service directory, or the name of a service
            socket: the socket of a holder
            socketfrom: the socket of the one that has them
            socketto: the socket of the one that gets them
            text: what is read
            time: a whole number of seconds
            user: the name of a user
            value: a word
            variable: its name
            word: any word
            { keys... }: a block of words, one for each word of the value
            { prog-else... }: the block for a failure
            { prog-if... }: the block that decides
            { prog-then... }: the block for a success
            { prog... }: a block: a program and its words
            { values... }: a block of words
            { word... }: a block of words
            """;

    private static final String LONG = "--help";
    private static final String SHORT = "-h";

    private final Description about;
    private final StringBuilder text = new StringBuilder();

    private Help(Description about) {
        this.about = about;
    }

    /**
     * Whether the words ask for it: {@code --help} or {@code -h} is the first one, and means
     * nothing else. Where the program itself looks at its words, it has to be the only one, and
     * none that could be meant as an operand.
     */
    public static boolean isAsked(Options.Syntax syntax, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        String first = words.getFirst();
        boolean isLong = first.equals(LONG);
        if (!isLong && !first.equals(SHORT)) {
            return false;
        }
        return syntax.hasOptions() ? isLong || !syntax.knows(SHORT.charAt(1))
                : isLong && words.size() == 1 && isNoOperand(syntax.description());
    }

    private static boolean isNoOperand(Description about) {
        return about.operands().isEmpty() ? !about.options().isEmpty()
                : about.operands().getFirst().kind() != Kind.TEXT;
    }

    public static String of(Options.Syntax syntax) {
        String spelled = !syntax.hasOptions()
                ? isNoOperand(syntax.description()) ? LONG : ""
                : syntax.knows(SHORT.charAt(1)) ? LONG : SHORT + ", " + LONG;
        Help help = new Help(syntax.description());
        help.put("", help.about.name() + ": " + help.about.purpose());
        help.text.append('\n');
        help.put("", "usage: " + help.about.usage());
        help.options(spelled);
        help.operands();
        help.exits();
        return help.text.toString();
    }

    private void options(String spelled) {
        text.append('\n');
        for (Option option : about.options()) {
            if (!option.text().isEmpty()) {
                row(joined(option), option.text());
            }
        }
        if (!spelled.isEmpty()) {
            row(spelled, "this text");
        }
    }

    private static String joined(Option option) {
        StringBuilder joined = new StringBuilder();
        for (String name : option.names()) {
            joined.append(joined.isEmpty() ? "" : ", ").append(name);
        }
        return joined + (option.takesValue() ? " " + option.value() : "");
    }

    private void operands() {
        for (Operand operand : about.operands()) {
            row(operand.head(), said(operand));
        }
    }

    /** Its own text, or what is said of all that are called so. */
    public static String said(Operand operand) {
        if (operand.text().isEmpty()) {
            for (Operand known : Description.of(OPERANDS).operands()) {
                if (known.name().equals(operand.name())) {
                    return known.text();
                }
            }
        }
        return operand.text();
    }

    private void exits() {
        text.append("\nexit codes:\n");
        boolean becomes = about.hasProgram();
        usual("0", becomes ? "" : "done");
        for (Exit exit : about.exits()) {
            row(exit.code(), exit.text());
        }
        usual("100", "misuse");
        usual("111", "a system call failed");
        usual("126, 127", becomes ? "the program cannot be executed, or found; else the program's"
                : "");
    }

    /** Unless the program says another thing of that code, or always ends with the same. */
    private void usual(String code, String meaning) {
        boolean isTold = meaning.isEmpty();
        for (Exit exit : about.exits()) {
            isTold |= exit.code().equals(code) || exit.text().equals("always");
        }
        if (!isTold) {
            row(code, meaning);
        }
    }

    private void row(String head, String said) {
        StringBuilder start = new StringBuilder(INDENT).append(head);
        if (said.isEmpty()) {
            text.append(start).append('\n');
            return;
        }
        if (start.length() + 2 > TEXT_COLUMN) {
            text.append(start).append('\n');
            start.setLength(0);
        }
        while (start.length() < TEXT_COLUMN) {
            start.append(' ');
        }
        put(start.toString(), said);
    }

    /** Further lines begin where the text of the first one does. */
    private void put(String start, String said) {
        int column = start.isEmpty() ? USAGE_COLUMN : start.length();
        int length = 0;
        String before = start;
        for (String word : Bytes.fields(said, ' ')) {
            if (length + before.length() + word.length() > COLUMNS && length > column) {
                text.append('\n');
                before = " ".repeat(column);
                length = 0;
            }
            text.append(before).append(word);
            length += before.length() + word.length();
            before = " ";
        }
        text.append('\n');
    }
}
