/* How long a killed service is away. As a service (its name is run) it says on the fifo /mnt/up that it
   is here and waits. As anything else: back TIMES [forked]: reads who is here, gives it a second, kills
   it, and prints the microseconds until the next one is here; with "forked" it starts ./run itself, which
   tells what of that is the kernel's share: one fork, one exec, one death. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000L + t.tv_nsec / 1000;
}

int main(int argc, char **argv) {
    const char *slash = strrchr(argv[0], '/');
    int fifo = open("/mnt/up", O_RDWR);
    pid_t pid = getpid();
    if (!strcmp(slash ? slash + 1 : argv[0], "run")) {
        (void) !write(fifo, &pid, sizeof pid);
        close(fifo);
        for (;;) pause();
    }
    int forked = argc > 2;
    if (!forked) (void) !read(fifo, &pid, sizeof pid);
    for (int i = atoi(argv[1]); i > 0; i--) {
        long begin;
        if (forked) {
            begin = us();
            pid_t child = fork();
            if (!child) { execl("./run", "./run", (char *) 0); _exit(111); }
            (void) !read(fifo, &pid, sizeof pid);
            printf("%ld\n", us() - begin);
            kill(child, SIGKILL);
            waitpid(child, 0, 0);
        } else {
            usleep(1100000);
            begin = us();
            kill(pid, SIGKILL);
            (void) !read(fifo, &pid, sizeof pid);
            printf("%ld\n", us() - begin);
        }
    }
    return 0;
}
