/* Hints: what the system makes of them changes how long something takes and nothing else. */
#define _GNU_SOURCE
#include "KernelHints.h"

#include <fcntl.h>
#include <malloc.h>

void careledger_keep_heap(int bytes) {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, bytes);
}

void careledger_begin_writing(int file, long long from, long long count) {
    (void)sync_file_range(file, from, count, SYNC_FILE_RANGE_WRITE);
}
