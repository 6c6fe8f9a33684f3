#include <stdlib.h>
#include <stdint.h>
#include <time.h>
#include <sys/mman.h>
#include "boot.h"

/* TeaVM's mmap, mprotect, malloc and free (docs/decisions/memory.md). Memory far from the
 * program's variables would cost each process up to three page tables, so all of it lies in one
 * piece behind them: what malloc gives, from the page that their end is in; small mappings; then the
 * heap, whose beginning is all that most ever touch; then what only a collection needs. */
enum { BLOCKS = 64 << 10, SMALL = 128 << 10, HEAP = 16 << 20, MARKS = HEAP / 8, FEW = 64 << 10 };
static char blocks[BLOCKS] __attribute__((aligned(16), section("jinn_blocks,\"aw\",@nobits#")));
static char pool[SMALL + HEAP + MARKS]
    __attribute__((aligned(4096), section(".lbss,\"aw\",@nobits#")));
static size_t used, small, large = SMALL;

void *jinn_mmap(void *at, size_t size, int access, int flags, int fd, off_t offset)
{
    size = (size + 4095) & -4096;
    size_t *next = size <= FEW ? &small : &large;
    if ((size <= FEW ? SMALL : sizeof pool) - *next < size) abort();
    return pool + (*next += size) - size;
}

int jinn_mprotect(void *at, size_t size, int access)
{
    return access == PROT_NONE ? madvise(at, size, MADV_DONTNEED) : 0;
}

void *jinn_malloc(size_t size)
{
    size = (size + 15) & -16;
    return size > sizeof blocks - used ? malloc(size) : blocks + (used += size) - size;
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
        uintptr_t start = (uintptr_t) (free[i] + 1) + 4095 & -4096;
        uintptr_t end = (uintptr_t) free[i] + free[i]->size & -4096;
        if (start < end) madvise((void *) start, end - start, MADV_DONTNEED);
    }
}
