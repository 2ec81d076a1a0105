/* The machine's own durable write: each line of a file written and synced before the next.
 *
 * write_and_sync LINES TARGET prints the number of lines and the seconds they took. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(int count, char **words) {
    if (count != 3) return 64;
    FILE *lines = fopen(words[1], "r");
    int target = open(words[2], O_WRONLY | O_CREAT | O_EXCL | O_APPEND, 0644);
    if (!lines || target < 0) return 66;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    long written = 0;
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    while ((length = getline(&line, &room, lines)) > 0) {
        if (write(target, line, (size_t)length) != length || fdatasync(target) != 0) return 74;
        written++;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    printf("%ld %.6f\n", written, seconds);
    return 0;
}
