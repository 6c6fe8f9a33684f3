#define _GNU_SOURCE
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "boot.h"

/* TeaVM's main loses argv[0] and decodes argv by locale; jinn.linux.Libc reads these instead. */
int jinn_argc;
char **jinn_argv;
int teavm_main(int argc, char **argv);
int main(int argc, char **argv) { jinn_argc = argc; jinn_argv = argv; return teavm_main(1, argv); }

/* All that is left where no Java can run any more (no memory, a bug nobody caught): the build has
   the generated code call jinn_abort for abort. The scanner's children must not become what it
   would. */
static char last_resort[64];
static int last_console;
static pid_t last_owner;
int jinn_last_resort(const char *path, int console) {
    strncpy(last_resort, path, sizeof last_resort - 1);
    last_console = console;
    return last_owner = getpid();
}
void jinn_abort(void) {
    if (last_owner == getpid()) {
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
