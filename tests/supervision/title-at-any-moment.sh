# suite: jinn
# Everybody may read a command line, at any moment: while a title is written over it and over the
# environment behind it, no variable may be seen in it. A tracer looks after each instruction.
cc=$(command -v musl-gcc || command -v cc) || skip "there is no C compiler"
cat >tracer.c <<'C'
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>
int main(int argc, char **argv) {
    char path[64], text[8192];
    long steps = 0, titles = 0;
    int status, pid = fork();
    if (pid == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        execv(argv[2], argv + 3);
        _exit(127);
    }
    snprintf(path, sizeof path, "/proc/%d/cmdline", pid);
    waitpid(pid, &status, 0);
    int fd = open(path, O_RDONLY);
    char last[sizeof text] = "";
    for (; WIFSTOPPED(status) && steps < 3000000; steps++) {
        ssize_t size = pread(fd, text, sizeof text - 1, 0);
        if (size > 0 && memmem(text, size, argv[1], strlen(argv[1]))) {
            printf("seen after %ld steps: %.*s\n", steps, (int) size, text);
            kill(pid, 9);
            return 1;
        }
        text[size > 0 ? size : 0] = 0;
        titles += strcmp(text, last) != 0;
        strcpy(last, text);
        int signal = WSTOPSIG(status) == 5 ? 0 : WSTOPSIG(status);
        if (ptrace(PTRACE_SINGLESTEP, pid, 0, signal) < 0 || waitpid(pid, &status, 0) < 0) break;
    }
    kill(pid, 9);
    printf("%s\n", titles > 20 && WIFEXITED(status) ? "never" : "nothing was seen");
    return 0;
}
C
"$cc" -o tracer tracer.c
word=$(printf '%0200d' 0)
echo "umask 022 echo $word" >script
gives 0 "$word
never" env -i SECRET=hunter2hunter2hunter2hunter2hunter2 "$PWD/tracer" hunter2 "$suites/jinn/jinn" jinn execlineb script
