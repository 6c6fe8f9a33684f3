#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "boot.h"

/* All that is left where no Java can run any more (no memory, no stack, a null that a bug left):
   the build has the generated code call jinn_abort for abort, and the processor finds the null.
   The scanner's children must not become what it would. */
static char last_resort[64];
static int last_console, is_owner;
int jinn_last_resort(const char *path, int console) {
    strncpy(last_resort, path, sizeof last_resort - 1);
    last_console = console;
    return is_owner = 1;
}
/* Null: none at all. */
int jinn_set_environment(char **variables) {
    static char *none[1];
    environ = variables ? variables : none;
    return 0;
}
void jinn_abort(void) {
    if (is_owner) {
        char *words[] = {last_resort, 0};
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, 0);
        if (last_console >= 0) { dup2(last_console, 2); dup2(2, 1); }
        execve(last_resort, words, environ);
        _exit(126);
    }
    abort();
}
static void end(const char *line) {
    (void) !write(2, line, strlen(line));
    if (!is_owner) _exit(111);
    jinn_abort();
}
static void fault(int signal) { end("jinn: fatal: ended by a bug, or out of stack\n"); }
void jinn_out_of_memory(void) { end("jinn: fatal: out of memory\n"); }

/* Or a fork into a pid namespace of its own; unshare would do so with all children to come. There
   the child has our number, if that is 1: it has to be told that it is not us. */
int jinn_fork(int apart) {
    int pid = apart ? syscall(SYS_clone, CLONE_NEWPID | SIGCHLD, 0L, 0L, 0L, 0L) : fork();
    if (pid == 0) is_owner = 0;
    return pid;
}

/* glob takes a directory that cannot be read for one without names, and musl's does so even where it
   is told to stop (GLOB_ERR). It is unknown what is there: the error, negative. Of every directory the
   number and the path stay in a row, ended by a number 0, until the next call; of too many, the first. */
enum { TOLD = 64 << 10, LAST = sizeof(int) };
static int is_strict, unread;
static char *told;
static size_t told_size;
static void tell(const char *path, int error) {
    size_t size = (sizeof error + strlen(path) + sizeof error) & -sizeof error;
    if (size > TOLD - LAST - told_size || (!told && !(told = calloc(1, TOLD)))) return;
    memcpy(told + told_size, &error, sizeof error);
    strcpy(told + told_size + sizeof error, path);
    told_size += size;
}
static int on_error(const char *path, int error) {
    int lacking = error == ENOMEM || error == EMFILE || error == ENFILE;
    if (error != ENOTDIR) tell(path, error);
    return unread = lacking || (is_strict && error != ENOENT && error != ENOTDIR) ? error : 0;
}
const char *jinn_unread(void) { return told; }
int jinn_glob(const char *pattern, int flags, glob_t *found) {
    unread = 0;
    if (told) memset(told, 0, told_size);
    told_size = 0;
    is_strict = flags & GLOB_ERR;
    int outcome = glob(pattern, flags & ~GLOB_ERR, on_error, found);
    return outcome == GLOB_NOSPACE ? -ENOMEM : unread ? -unread : outcome;
}

/* TeaVM's main loses argv[0] and decodes argv by locale; jinn.linux.libc reads these instead. */
int jinn_argc;
char **jinn_argv;
int teavm_main(int argc, char **argv);
int main(int argc, char **argv) {
    static char stack[16 << 10] __attribute__((section(".lbss,\"aw\",@nobits#")));
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction on_fault = {.sa_handler = fault, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    sigaltstack(&own, 0);
    static const int faults[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL};
    for (int i = 0; i < 4; i++) sigaction(faults[i], &on_fault, 0);
    /* Who is started by somebody that ignores the end of children would never see one. */
    signal(SIGCHLD, SIG_DFL);
    jinn_argc = argc;
    jinn_argv = argv;
    return teavm_main(1, argv);
}
