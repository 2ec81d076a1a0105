/* SQLite inserting the lines of a log, so many a transaction, in WAL mode with synchronous=FULL.
 *
 * insert_batches LINES DATABASE SIZE prints the number of rows and the seconds they took. A row
 * holds what a ledger promises of a line: its place, an id and a key that occur once, and the line.
 * Ids and keys are cut out of the lines before the clock starts. */
#define _GNU_SOURCE
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct row {
    char *line, *id, *key;
};

static char *member(const char *line, const char *name) {
    char wanted[32];
    snprintf(wanted, sizeof wanted, "\"%s\":\"", name);
    const char *start = strstr(line, wanted);
    if (!start) return NULL;
    start += strlen(wanted);
    return strndup(start, strcspn(start, "\""));
}

static void run(sqlite3 *base, const char *words) {
    if (sqlite3_exec(base, words, NULL, NULL, NULL) != SQLITE_OK) {
        fprintf(stderr, "insert_batches: %s: %s\n", words, sqlite3_errmsg(base));
        exit(1);
    }
}

int main(int count, char **words) {
    if (count != 4) return 64;
    FILE *lines = fopen(words[1], "r");
    sqlite3 *base;
    if (!lines || sqlite3_open(words[2], &base) != SQLITE_OK) return 66;
    struct row *rows = NULL;
    long held = 0;
    char *line = NULL;
    size_t room = 0;
    while (getline(&line, &room, lines) > 0) {
        rows = realloc(rows, (size_t)(held + 1) * sizeof *rows);
        rows[held++] = (struct row){strdup(line), member(line, "id"), member(line, "key")};
    }
    run(base, "PRAGMA journal_mode=WAL");
    run(base, "PRAGMA synchronous=FULL");
    run(base, "CREATE TABLE event (seq INTEGER PRIMARY KEY, id TEXT UNIQUE, key TEXT UNIQUE,"
              " line TEXT NOT NULL)");
    sqlite3_stmt *insert;
    sqlite3_prepare_v2(base, "INSERT INTO event VALUES (?, ?, ?, ?)", -1, &insert, NULL);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (long place = 0; place < held; place++) {
        if (place % atol(words[3]) == 0) run(base, place ? "COMMIT; BEGIN" : "BEGIN");
        sqlite3_bind_int64(insert, 1, place);
        sqlite3_bind_text(insert, 2, rows[place].id, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 3, rows[place].key, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 4, rows[place].line, -1, SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE) return 1;
        sqlite3_reset(insert);
    }
    run(base, "COMMIT");
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (double)(end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    printf("%ld %.6f\n", held, seconds);
    return 0;
}
