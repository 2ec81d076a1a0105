/* What the system can be told of memory and files, and Swift's Glibc does not show. */
#ifndef CARELEDGER_KERNEL_HINTS_H
#define CARELEDGER_KERNEL_HINTS_H

/* Keeps memory that was freed for what is asked for next, up to so many bytes. */
void careledger_keep_heap(int bytes);

/* Begins to write what stands in a stretch of a file onto the disk, and does not wait for it. */
void careledger_begin_writing(int file, long long from, long long count);

#endif
