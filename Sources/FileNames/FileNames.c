/* Two files change names in one step: renameat2, which Swift's Glibc does not show. */
#define _GNU_SOURCE
#include "FileNames.h"

#include <fcntl.h>
#include <stdio.h>

int careledger_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}
