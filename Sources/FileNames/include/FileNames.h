/* What the system can do with the names of files and Swift's Glibc does not show. */
#ifndef CARELEDGER_FILE_NAMES_H
#define CARELEDGER_FILE_NAMES_H

/* Lets two files change names, in one step: 0, or -1 and errno where the system cannot. */
int careledger_exchange(const char *one, const char *other);

#endif
