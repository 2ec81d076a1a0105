// SHA-256 of many short messages at once, for processors with instructions for it.
//
// The leaves and nodes of a Merkle tree (RFC 9162, section 2.1.1) are many independent short
// messages. One message at a time leaves half of the hash unit idle, because each round waits for
// the one before; so two messages are hashed side by side, and as soon as one ends the next takes
// its place. Nothing is allocated, nothing outside the given memory is written.

#ifndef CARELEDGER_SHA256_BLOCKS_H
#define CARELEDGER_SHA256_BLOCKS_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has the instructions; where it has not, the other functions here must
/// not be called. The answer never changes while the program runs.
int careledger_sha256_available(void);

/// Stirs `blocks` blocks of 64 bytes into a state of eight words (FIPS 180-4, section 6.2.2).
void careledger_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks);

/// Writes the leaf hash `SHA-256(0x00 || line)` of each of `count` lines, 32 bytes each.
///
/// Line i is the bytes from `starts[i]` to before `starts[i + 1] - 1`: its line feed is no part of
/// it. There are `count + 1` starts, and `starts[0]` is at least 1: the byte in front of a line is
/// loaded with it and masked off.
void careledger_sha256_leaves(
    const uint8_t *bytes, const uint32_t *starts, size_t count, uint8_t *hashes);

/// Writes the node hash `SHA-256(0x01 || left || right)` over each of `count` pairs of hashes of 32
/// bytes. `hashes` may be the same as `pairs`: a node is written when its pair has been read.
/// The byte in front of `pairs` must be there to be loaded; what it is does not matter.
void careledger_sha256_nodes(const uint8_t *pairs, size_t count, uint8_t *hashes);

#endif
