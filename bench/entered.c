/* For bench/working-set: notes which functions are entered, one byte for each address of the program, in the
   file that JINN_ENTERED names. It is mapped, so that forked children note theirs in the same one. For x86-64. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

extern char __executable_start[], etext[];
char *entered;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("JINN_ENTERED");
    int file = path == NULL ? -1 : open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    size_t size = etext - __executable_start;
    if (file >= 0 && ftruncate(file, size) == 0) {
        char *mapped = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        entered = mapped == MAP_FAILED ? NULL : mapped;
    }
    if (file >= 0) {
        close(file);
    }
}

/* What gcc -pg -mfentry has each function call first: nothing of its caller's may change. */
__asm__(".globl __fentry__\n"
        "__fentry__:\n"
        "    push %rax\n"
        "    push %rcx\n"
        "    mov entered, %rax\n"
        "    test %rax, %rax\n"
        "    jz 1f\n"
        "    mov 16(%rsp), %rcx\n"
        "    sub $__executable_start, %rcx\n"
        "    movb $1, -5(%rax, %rcx)\n" /* Back over the call itself. */
        "1:  pop %rcx\n"
        "    pop %rax\n"
        "    ret\n");
