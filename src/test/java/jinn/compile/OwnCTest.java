package jinn.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What src/main/c does where no Java can run any more, below a program that stands for the
 * generated code: one line and exit code 111, or, as the scanner, the crash program.
 */
final class OwnCTest {

    /** Its second word is what goes wrong; its third, where there is one, the crash program. */
    private static final String PROGRAM = """
            #include <signal.h>
            #include <stdint.h>
            #include <stdlib.h>
            #include <string.h>
            #include <sys/types.h>
            #include "boot.h"
            struct chunk *sfld_otr_GC_currentChunk, **sfld_otr_GC_currentChunkPointer;
            int32_t sfld_otr_GC_freeChunks;
            void *jinn_mmap(void *at, size_t size, int access, int flags, int fd, off_t offset);
            int teavm_main(int unused, char **none) {
                const char *fault = jinn_argv[1];
                jinn_heap_size();
                if (jinn_argc > 2) jinn_last_resort(jinn_argv[2], -1);
                if (!strcmp(fault, "tables")) for (;;) jinn_mmap(0, 1 << 12, 0, 0, -1, 0);
                if (!strcmp(fault, "heap")) for (;;) jinn_mmap(0, 1 << 20, 0, 0, -1, 0);
                if (!strcmp(fault, "huge")) jinn_mmap(0, (size_t) 1 << 40, 0, 0, -1, 0);
                if (!strcmp(fault, "trap")) __builtin_trap();
                raise(atoi(fault));
                return 0;
            }
            """;

    private static final String OUT_OF_MEMORY = "jinn: fatal: out of memory\n";
    private static final String BUG = "jinn: fatal: ended by a bug, or out of stack\n";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void compile() throws Exception {
        Path source = Files.writeString(directory.resolve("program.c"), PROGRAM);
        String own = "src/main/c/";
        assertThat(run("cc", "-std=gnu11", "-w", "-I" + own, "-o", directory + "/program",
                source.toString(), own + "boot.c", own + "memory.c")).isEqualTo("0 ");
    }

    /** The exit code, and what was printed. */
    private static String run(String... words) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + Files.readString(output);
    }

    private static String failing(String fault) throws Exception {
        return run(directory + "/program", fault);
    }

    private static String failingAsScanner(String fault) throws Exception {
        Path crash = Files.writeString(directory.resolve("crash"), "#!/bin/sh\necho crash $#\n");
        Files.setPosixFilePermissions(crash, PosixFilePermissions.fromString("rwxr-xr-x"));
        return run(directory + "/program", fault, crash.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "heap", "huge"})
    void aFullPoolIsOneLine(String what) throws Exception {
        assertThat(failing(what)).isEqualTo("111 " + OUT_OF_MEMORY);
        assertThat(failingAsScanner(what)).isEqualTo("0 " + OUT_OF_MEMORY + "crash 0\n");
    }

    /** SIGILL, SIGBUS, SIGFPE, SIGSEGV: of the processor, whoever sends them. */
    @Test
    void everyFaultIsOneLine() throws Exception {
        for (String fault : List.of("4", "7", "8", "11", "trap")) {
            assertThat(failing(fault)).isEqualTo("111 " + BUG);
            assertThat(failingAsScanner(fault)).isEqualTo("0 " + BUG + "crash 0\n");
        }
    }
}
