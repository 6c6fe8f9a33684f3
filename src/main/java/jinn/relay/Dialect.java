package jinn.relay;

import jinn.text.Bytes;
import jinn.value.Errno;
import jinn.wire.WireErrno;
import org.jspecify.annotations.Nullable;

/**
 * The two forms of the protocol: that of s6 2.1 to 2.14, and that since 2.15. Messages are told
 * apart by their first words, which a client sends before all others.
 */
enum Dialect {

    FIRST("1") {
        private static final int ID_SIZE = 2;
        private static final int WORDS_AT = ID_SIZE + 1;
        private static final int TEXT_AT = WORDS_AT + 3 * NUMBER;

        @Override
        @Nullable Request parse(byte[] message) {
            if (message.length <= ID_SIZE) {
                return null;
            }
            long id = Bytes.number(message, 0, ID_SIZE);
            return switch (message[ID_SIZE]) {
                case 'U' -> new Request.Forget(id);
                case 'L' -> listen(id, message);
                default -> null;
            };
        }

        private Request listen(long id, byte[] message) {
            if (message.length < TEXT_AT + 2) {
                return new Request.Wrong();
            }
            long path = Bytes.number(message, WORDS_AT + NUMBER, NUMBER);
            long expression = Bytes.number(message, WORDS_AT + 2 * NUMBER, NUMBER);
            String[] texts = texts(message, TEXT_AT);
            boolean fits = texts != null && texts[0].length() == path
                    && texts[1].length() == expression;
            return texts == null || !fits ? new Request.Wrong() : new Request.Listen(id,
                    (Bytes.number(message, WORDS_AT, NUMBER) & REPEAT) != 0, 0, texts[0],
                    texts[1]);
        }

        @Override
        byte[] answer(int errno) {
            return new byte[] {(byte) errno};
        }

        @Override
        byte[] told(long id, String letters) {
            return about(id, '!', letters.charAt(letters.length() - 1));
        }

        @Override
        byte[] failed(long id, Errno errno) {
            return about(id, 'd', WireErrno.number(errno));
        }

        private static byte[] about(long id, char what, int value) {
            byte[] message = new byte[ID_SIZE + 2];
            Bytes.putNumber(message, 0, ID_SIZE, id);
            message[ID_SIZE] = (byte) what;
            message[ID_SIZE + 1] = (byte) value;
            return message;
        }
    },

    SECOND("2") {
        private static final int TEXT_AT = 1 + 5 * NUMBER;

        @Override
        @Nullable Request parse(byte[] message) {
            if (message.length < 1 + NUMBER) {
                return null;
            }
            long id = Bytes.number(message, 1, NUMBER);
            return switch (message[0]) {
                case '-' -> message.length == 1 + NUMBER ? new Request.Forget(id) : null;
                case '+' -> message.length < TEXT_AT || Bytes.number(message, 1 + 4 * NUMBER,
                        NUMBER) != message.length - TEXT_AT ? null : listen(id, message);
                default -> null;
            };
        }

        private Request listen(long id, byte[] message) {
            String[] texts = texts(message, TEXT_AT);
            return texts == null ? new Request.Wrong() : new Request.Listen(id,
                    (Bytes.number(message, 1 + NUMBER, NUMBER) & REPEAT) != 0,
                    Bytes.number(message, 1 + 2 * NUMBER, NUMBER), texts[0], texts[1]);
        }

        @Override
        byte[] answer(int errno) {
            byte[] message = new byte[NUMBER];
            Bytes.putNumber(message, 0, NUMBER, errno);
            return message;
        }

        @Override
        byte[] told(long id, String letters) {
            return about(id, 0, letters);
        }

        @Override
        byte[] failed(long id, Errno errno) {
            return about(id, WireErrno.number(errno), "");
        }

        private static byte[] about(long id, int errno, String letters) {
            byte[] message = new byte[2 * NUMBER + letters.length()];
            Bytes.putNumber(message, 0, NUMBER, id);
            Bytes.putNumber(message, NUMBER, NUMBER, errno);
            System.arraycopy(Bytes.toArray(letters), 0, message, 2 * NUMBER, letters.length());
            return message;
        }
    };

    private static final int NUMBER = 4;
    private static final long REPEAT = 1;

    private final String version;

    Dialect(String version) {
        this.version = version;
    }

    /** Null where these are no first words of a client's. */
    static @Nullable Dialect of(byte[] firstWords) {
        String text = Bytes.fromArray(firstWords);
        for (Dialect one : values()) {
            if (text.equals(one.words('b'))) {
                return one;
            }
        }
        return null;
    }

    private String words(char whose) {
        return "ftrigr v" + version + ".0 (" + whose + ")\n";
    }

    /** What is said in return, on both pipes. */
    byte[] greeting() {
        return Bytes.toArray(words('a'));
    }

    /** Null where nothing that follows could be understood either. */
    abstract @Nullable Request parse(byte[] message);

    /** To a request; 0 for done. */
    abstract byte[] answer(int errno);

    /** The letters that came until they matched, not none. */
    abstract byte[] told(long id, String letters);

    abstract byte[] failed(long id, Errno errno);

    /** A path and an expression, each ended by a zero byte; null where that is not so. */
    private static String @Nullable [] texts(byte[] message, int from) {
        String all = Bytes.fromArray(message, from, message.length - from);
        int end = all.indexOf('\0');
        return end < 0 || all.indexOf('\0', end + 1) != all.length() - 1 ? null
                : new String[] {all.substring(0, end), all.substring(end + 1, all.length() - 1)};
    }
}
