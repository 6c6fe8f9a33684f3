#include <stdlib.h>
#include <time.h>
#include <sys/mman.h>

/* TeaVM's mmap, mprotect, malloc and free (docs/decisions/memory.md). Memory far from the
 * program's variables would cost each supervisor up to three page tables, so all of it lies in
 * one piece behind them: small things from the bottom up, mappings from the top down, the heap,
 * which is asked for first, last. */
enum { SMALL = 192 << 10, HEAP = 16 << 20, MARKS = HEAP / 8, TABLES = 64 << 10 };
static char pool[SMALL + TABLES + MARKS + HEAP]
    __attribute__((aligned(4096), section(".lbss,\"aw\",@nobits#")));
static size_t top = sizeof pool, bottom;

void *jinn_mmap(void *at, size_t size, int access, int flags, int fd, off_t offset)
{
    if (top - SMALL < size) abort();
    return pool + (top -= (size + 4095) & -4096);
}

int jinn_mprotect(void *at, size_t size, int access)
{
    return access == PROT_NONE ? madvise(at, size, MADV_DONTNEED) : 0;
}

void *jinn_malloc(size_t size)
{
    size = (size + 15) & -16;
    return size > SMALL - bottom ? malloc(size) : pool + (bottom += size) - size;
}

void jinn_free(void *block)
{
    if ((char *) block < pool || (char *) block >= pool + SMALL) free(block);
}

/* TeaVM's seed of a generator that nobody uses. The C library's would read the kernel's clock page:
 * three page tables more, and a child inherits them. */
time_t jinn_time(time_t *now) { return 0; }
