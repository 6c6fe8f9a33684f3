#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "boot.h"

/* How many may hang at a time, and how often an ended one is looked for, each a tenth of a ms. */
enum { CLOSERS_MAX = 16, LOOKS_MAX = 20 };

static void woken(int signal) { (void) signal; }

/* A socket that lingers stops waiting for its other side as soon as a signal comes: one a ms. */
static void close_woken(const int *numbers, int count) {
    struct sigaction on_alarm = {.sa_handler = woken}, action;
    struct itimerval often = {{0, 1000}, {0, 1000}}, never = {{0, 0}, {0, 0}}, timer;
    sigset_t alarm, mask;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    sigaction(SIGALRM, &on_alarm, &action);
    sigprocmask(SIG_UNBLOCK, &alarm, &mask);
    setitimer(ITIMER_REAL, &often, &timer);
    for (int i = 0; i < count; i++) close(numbers[i]);
    setitimer(ITIMER_REAL, &never, 0);
    sigprocmask(SIG_SETMASK, &mask, 0);
    sigaction(SIGALRM, &action, 0);
    setitimer(ITIMER_REAL, &timer, 0);
}

/* In a child that has the same table of descriptors, so that only the child waits where a close
   waits in spite of signals (a file system in user space). It is none of those that SIGCHLD and
   wait tell of; the kernel takes a number from the table before it waits. */
void jinn_close_foreign(const int *numbers, int count) {
    static int closers;
    int ended = 1;
    while (closers > 0 && (ended = waitpid(-1, 0, __WCLONE | WNOHANG)) > 0) closers--;
    /* Those of the process that forked us. */
    if (ended < 0) closers = 0;
    int pid = closers < CLOSERS_MAX ? syscall(SYS_clone, CLONE_FILES, 0L, 0L, 0L, 0L) : -1;
    if (pid <= 0) close_woken(numbers, count);
    if (pid == 0) _exit(0);
    if (pid < 0) return;
    closers++;
    struct timespec moment = {0, 100000};
    for (int i = 0; i < LOOKS_MAX; i++) {
        if (waitpid(pid, 0, __WCLONE | WNOHANG) == pid) {
            closers--;
            break;
        }
        nanosleep(&moment, 0);
    }
}
