package jinn.kernel;

import jinn.text.Bytes;

/** A program's words to people, in one grammar: {@code jinn PROGRAM: KIND: MESSAGE}. */
public record Report(Kernel kernel, String program) {

    public void info(String message) {
        say("info", message);
    }

    public void warning(String message) {
        say("warning", message);
    }

    /** A call failed and the program goes on. */
    public void unable(String verb, String what, Errno errno) {
        warning("unable to " + verb + " " + what + ": " + errno.reason());
    }

    public void fatal(Fatal fatal) {
        say(fatal.kind(), fatal.getMessage());
    }

    private void say(String kind, String message) {
        String name = program.isEmpty() ? "jinn" : "jinn " + program;
        put(Fd.STDERR, name + ": " + kind + ": " + message + "\n");
    }

    /** Answers on stdout; exit code 111 where nobody takes them. */
    public void print(String text) {
        put(Fd.STDOUT, text).orFatal("write to", "stdout");
    }

    /** All of the text or the reason why not; one write where the kernel takes it in one. */
    public Result<Integer> put(Fd fd, String text) {
        return putAll(kernel.files(), fd, Bytes.toArray(text));
    }

    /** All of the bytes or the reason why not. */
    public static Result<Integer> putAll(Files files, Fd fd, byte[] bytes) {
        int written = 0;
        while (written < bytes.length) {
            switch (files.write(fd, bytes, written, bytes.length - written)) {
                case Result.Ok<Integer>(Integer count) -> written += count;
                case Result.Failed<Integer> failed -> {
                    return failed;
                }
            }
        }
        return new Result.Ok<>(written);
    }
}
