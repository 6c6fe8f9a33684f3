#define _GNU_SOURCE
#include <stdlib.h>
#include <stdint.h>
#include <time.h>
#include <sys/mman.h>
#include "boot.h"

#ifndef MAP_FIXED_NOREPLACE
#define MAP_FIXED_NOREPLACE 0 /* Then it is a wish. */
#endif

/* TeaVM's mmap, mprotect, malloc and free (docs/decisions/memory.md). Memory far from the
 * program's variables would cost each process up to three page tables, so all of it lies behind
 * them: what malloc gives, from the page that their end is in; and in one mapping, small tables; then
 * the heap, whose beginning is all that most ever touch; then what only a collection needs. Under a
 * limit (RLIMIT_AS, RLIMIT_DATA) the heap is what there is room for. */
enum { BLOCKS = 64 << 10, SMALL = 128 << 10, HEAP = 16 << 20, HEAP_MIN = 1 << 20, FEW = 64 << 10 };
static char blocks[BLOCKS] __attribute__((aligned(16), section("jinn_blocks,\"aw\",@nobits#")));
extern char _end[];
static char *pool;
static size_t used, pool_size, small, large = SMALL;

/* Half as large while that does not fit; a queue of an eighth goes with it. */
long long jinn_heap_size(void)
{
    void *end = (void *) (((uintptr_t) _end + 4095) & -4096);
    for (size_t heap = HEAP; heap >= HEAP_MIN; heap /= 2) {
        pool_size = SMALL + heap + heap / 8;
        pool = mmap(end, pool_size, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
        if (pool == MAP_FAILED)
            pool = mmap(end, pool_size, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pool != MAP_FAILED) return heap;
    }
    jinn_out_of_memory();
    return 0;
}

void *jinn_mmap(void *at, size_t size, int access, int flags, int fd, off_t offset)
{
    size = (size + 4095) & -4096;
    size_t *next = size <= FEW ? &small : &large;
    if ((size <= FEW ? SMALL : pool_size) - *next < size) jinn_out_of_memory();
    return pool + (*next += size) - size;
}

int jinn_mprotect(void *at, size_t size, int access)
{
    return access == PROT_NONE ? madvise(at, size, MADV_DONTNEED) : 0;
}

void *jinn_malloc(size_t size)
{
    size_t rounded = (size + 15) & -16;
    if (rounded < size) return NULL;
    return rounded > sizeof blocks - used ? malloc(rounded) : blocks + (used += rounded) - rounded;
}

void jinn_free(void *block)
{
    if ((char *) block < blocks || (char *) block >= blocks + sizeof blocks) free(block);
}

/* TeaVM's seed of a generator that nobody uses. The C library's would read the kernel's clock page:
 * three page tables more, and a child inherits them. */
time_t jinn_time(time_t *now) { return 0; }

/* Right after a collection: the pages of free memory go back to the system. All memory is cleared
 * when it is allocated; of a free chunk only its first two words count. */
struct chunk { int32_t mark, size; };
extern struct chunk *sfld_otr_GC_currentChunk, **sfld_otr_GC_currentChunkPointer;
extern int32_t sfld_otr_GC_freeChunks;
void jinn_give_back(void)
{
    struct chunk **free = sfld_otr_GC_currentChunkPointer;
    if (*free != sfld_otr_GC_currentChunk) return;
    for (int32_t i = 0; i < sfld_otr_GC_freeChunks; i++) {
        uintptr_t start = ((uintptr_t) (free[i] + 1) + 4095) & -4096;
        uintptr_t end = ((uintptr_t) free[i] + free[i]->size) & -4096;
        if (start < end) madvise((void *) start, end - start, MADV_DONTNEED);
    }
}
