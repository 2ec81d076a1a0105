// SHA-256 with the SHA extensions of x86-64, two messages side by side.
//
// Everything here is bounded by what the header says of its arguments: full blocks are loaded from
// the message, the rest is copied into a block of its own, and hashes are written where they
// belong.

#include "SHA256Blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define SHA_CODE __attribute__((target("sha,sse4.1,ssse3")))
#define INLINED __attribute__((always_inline)) static inline

int careledger_sha256_available(void) {
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    int hasShuffles = (c & bit_SSSE3) && (c & bit_SSE4_1);
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    return hasShuffles && (b & bit_SHA);
}

// FIPS 180-4, section 4.2.2.
static const uint32_t constants[64] __attribute__((aligned(64))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

// The state as the instructions have it: a, b, e, f and c, d, g, h, the first in the highest lane.
typedef struct {
    __m128i abef, cdgh;
} State;

INLINED SHA_CODE State initialState(void) {
    State state;
    state.abef = _mm_set_epi32(0x6a09e667, (int)0xbb67ae85, 0x510e527f, (int)0x9b05688c);
    state.cdgh = _mm_set_epi32(0x3c6ef372, (int)0xa54ff53a, 0x1f83d9ab, 0x5be0cd19);
    return state;
}

INLINED SHA_CODE __m128i byteOrder(void) {
    return _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
}

// Four rounds with the words `m`.
#define ROUNDS(s, m, k)                                                                            \
    do {                                                                                           \
        __m128i sum = _mm_add_epi32(m, k);                                                         \
        s.cdgh = _mm_sha256rnds2_epu32(s.cdgh, s.abef, sum);                                       \
        s.abef = _mm_sha256rnds2_epu32(s.abef, s.cdgh, _mm_shuffle_epi32(sum, 0x0E));              \
    } while (0)

// The words sixteen rounds after `m0`.
#define SCHEDULE(m0, m1, m2, m3)                                                                   \
    m0 = _mm_sha256msg2_epu32(                                                                     \
        _mm_add_epi32(_mm_sha256msg1_epu32(m0, m1), _mm_alignr_epi8(m3, m2, 4)), m3)

INLINED SHA_CODE __m128i load(const uint8_t *place) {
    return _mm_loadu_si128((const __m128i *)place);
}

// One block into one state; `first` is its first 16 bytes.
INLINED SHA_CODE void stir(State *state, __m128i first, const uint8_t *block) {
    const __m128i order = byteOrder();
    const __m128i *k = (const __m128i *)constants;
    State s = *state;
    __m128i a0 = _mm_shuffle_epi8(first, order);
    __m128i a1 = _mm_shuffle_epi8(load(block + 16), order);
    __m128i a2 = _mm_shuffle_epi8(load(block + 32), order);
    __m128i a3 = _mm_shuffle_epi8(load(block + 48), order);
    for (int i = 0; i < 12; i += 4) {
        ROUNDS(s, a0, k[i]);
        SCHEDULE(a0, a1, a2, a3);
        ROUNDS(s, a1, k[i + 1]);
        SCHEDULE(a1, a2, a3, a0);
        ROUNDS(s, a2, k[i + 2]);
        SCHEDULE(a2, a3, a0, a1);
        ROUNDS(s, a3, k[i + 3]);
        SCHEDULE(a3, a0, a1, a2);
    }
    ROUNDS(s, a0, k[12]);
    ROUNDS(s, a1, k[13]);
    ROUNDS(s, a2, k[14]);
    ROUNDS(s, a3, k[15]);
    state->abef = _mm_add_epi32(state->abef, s.abef);
    state->cdgh = _mm_add_epi32(state->cdgh, s.cdgh);
}

// One block into each of two states, the rounds of both taken in turn.
INLINED SHA_CODE void stirTwo(
    State *one, __m128i firstOne, const uint8_t *blockOne,
    State *two, __m128i firstTwo, const uint8_t *blockTwo
) {
    const __m128i order = byteOrder();
    const __m128i *k = (const __m128i *)constants;
    State s = *one, t = *two;
    __m128i a0 = _mm_shuffle_epi8(firstOne, order);
    __m128i b0 = _mm_shuffle_epi8(firstTwo, order);
    __m128i a1 = _mm_shuffle_epi8(load(blockOne + 16), order);
    __m128i b1 = _mm_shuffle_epi8(load(blockTwo + 16), order);
    __m128i a2 = _mm_shuffle_epi8(load(blockOne + 32), order);
    __m128i b2 = _mm_shuffle_epi8(load(blockTwo + 32), order);
    __m128i a3 = _mm_shuffle_epi8(load(blockOne + 48), order);
    __m128i b3 = _mm_shuffle_epi8(load(blockTwo + 48), order);
#define BOTH(m0, m1, m2, m3, n0, n1, n2, n3, k)                                                    \
    do {                                                                                           \
        ROUNDS(s, m0, k);                                                                          \
        ROUNDS(t, n0, k);                                                                          \
        SCHEDULE(m0, m1, m2, m3);                                                                  \
        SCHEDULE(n0, n1, n2, n3);                                                                  \
    } while (0)
    for (int i = 0; i < 12; i += 4) {
        BOTH(a0, a1, a2, a3, b0, b1, b2, b3, k[i]);
        BOTH(a1, a2, a3, a0, b1, b2, b3, b0, k[i + 1]);
        BOTH(a2, a3, a0, a1, b2, b3, b0, b1, k[i + 2]);
        BOTH(a3, a0, a1, a2, b3, b0, b1, b2, k[i + 3]);
    }
#undef BOTH
    ROUNDS(s, a0, k[12]);
    ROUNDS(t, b0, k[12]);
    ROUNDS(s, a1, k[13]);
    ROUNDS(t, b1, k[13]);
    ROUNDS(s, a2, k[14]);
    ROUNDS(t, b2, k[14]);
    ROUNDS(s, a3, k[15]);
    ROUNDS(t, b3, k[15]);
    one->abef = _mm_add_epi32(one->abef, s.abef);
    one->cdgh = _mm_add_epi32(one->cdgh, s.cdgh);
    two->abef = _mm_add_epi32(two->abef, t.abef);
    two->cdgh = _mm_add_epi32(two->cdgh, t.cdgh);
}

// From abef and cdgh to a, b, c, d and e, f, g, h, the first in the lowest lane; its own inverse
// but for the order of the lanes.
INLINED SHA_CODE void writeHash(State state, uint8_t *hash) {
    __m128i feba = _mm_shuffle_epi32(state.abef, 0x1B);
    __m128i dchg = _mm_shuffle_epi32(state.cdgh, 0xB1);
    __m128i abcd = _mm_blend_epi16(feba, dchg, 0xF0);
    __m128i efgh = _mm_alignr_epi8(dchg, feba, 8);
    _mm_storeu_si128((__m128i *)hash, _mm_shuffle_epi8(abcd, byteOrder()));
    _mm_storeu_si128((__m128i *)(hash + 16), _mm_shuffle_epi8(efgh, byteOrder()));
}

SHA_CODE void careledger_sha256_compress(uint32_t words[8], const uint8_t *bytes, size_t blocks) {
    State state;
    state.abef = _mm_set_epi32((int)words[0], (int)words[1], (int)words[4], (int)words[5]);
    state.cdgh = _mm_set_epi32((int)words[2], (int)words[3], (int)words[6], (int)words[7]);
    for (; blocks > 0; blocks--, bytes += 64) stir(&state, load(bytes), bytes);
    uint32_t abef[4], cdgh[4];
    _mm_storeu_si128((__m128i *)abef, state.abef);
    _mm_storeu_si128((__m128i *)cdgh, state.cdgh);
    words[0] = abef[3], words[1] = abef[2], words[4] = abef[1], words[5] = abef[0];
    words[2] = cdgh[3], words[3] = cdgh[2], words[6] = cdgh[1], words[7] = cdgh[0];
}

// A line on its way: its whole blocks where they lie, then the blocks of its rest.
typedef struct {
    State state;
    // All ones, but for the first block, where it takes off the byte in front of the line.
    __m128i mask;
    const uint8_t *next;
    // How many blocks come from `next` on, and how many of `rest` after them.
    size_t blocks, padded;
    uint8_t *hash;
    __m128i rest[8];
} Lane;

// 64 bytes to keep and 64 to drop; and the one byte that ends a message, among noughts.
static const uint8_t kept[192] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0,
};
static const uint8_t ending[192] = {[64] = 0x80};

// Takes up a line: the message is the line behind a byte of nought, which is the byte in front of
// it masked off. Its rest is made in registers, so that it can be loaded as soon as it is stored.
INLINED SHA_CODE void takeUp(Lane *lane, const uint8_t *line, size_t length, uint8_t *hash) {
    size_t total = length + 1;
    size_t left = total % 64;
    const uint8_t *tail = line - 1 + total - left;
    lane->state = initialState();
    lane->mask = _mm_set_epi64x(-1, (long long)0xFFFFFFFFFFFFFF00ULL);
    lane->next = line - 1;
    lane->blocks = total / 64;
    lane->padded = left < 56 ? 1 : 2;
    lane->hash = hash;
    for (size_t i = 0; i < 4; i++) {
        __m128i bytes = _mm_and_si128(load(tail + 16 * i), load(kept + 64 - left + 16 * i));
        lane->rest[i] = _mm_or_si128(bytes, load(ending + 64 - left + 16 * i));
    }
    long long bits = (long long)__builtin_bswap64((uint64_t)total * 8);
    __m128i size = _mm_set_epi64x(bits, 0);
    if (lane->padded == 1) {
        lane->rest[3] = _mm_or_si128(lane->rest[3], size);
    } else {
        lane->rest[4] = lane->rest[5] = lane->rest[6] = _mm_setzero_si128();
        lane->rest[7] = size;
    }
    if (lane->blocks == 0) {
        lane->next = (const uint8_t *)lane->rest;
        lane->blocks = lane->padded;
        lane->padded = 0;
    }
}

// The first 16 bytes of the next block.
INLINED SHA_CODE __m128i first(Lane *lane) { return _mm_and_si128(load(lane->next), lane->mask); }

// Notes that a block was taken; whether the line is done, and its hash written.
INLINED SHA_CODE int isDone(Lane *lane) {
    lane->mask = _mm_set1_epi32(-1);
    lane->next += 64;
    if (--lane->blocks > 0) return 0;
    if (lane->padded == 0) {
        writeHash(lane->state, lane->hash);
        return 1;
    }
    lane->next = (const uint8_t *)lane->rest;
    lane->blocks = lane->padded;
    lane->padded = 0;
    return 0;
}

SHA_CODE void careledger_sha256_leaves(
    const uint8_t *bytes, const uint32_t *starts, size_t count, uint8_t *hashes
) {
    Lane lanes[2];
    size_t next = 0;
    size_t busy = 0;
#define TAKE_UP(lane)                                                                              \
    (takeUp(lane, bytes + starts[next], starts[next + 1] - 1 - starts[next], hashes + 32 * next), \
     next++)
    if (count == 0) return;
    TAKE_UP(&lanes[0]);
    if (count > 1) {
        TAKE_UP(&lanes[1]);
        for (;;) {
            stirTwo(
                &lanes[0].state, first(&lanes[0]), lanes[0].next,
                &lanes[1].state, first(&lanes[1]), lanes[1].next);
            int isFirstDone = isDone(&lanes[0]);
            if (isDone(&lanes[1])) {
                if (next == count) {
                    if (isFirstDone) return;
                    break;
                }
                TAKE_UP(&lanes[1]);
            }
            if (isFirstDone) {
                if (next == count) {
                    busy = 1;
                    break;
                }
                TAKE_UP(&lanes[0]);
            }
        }
    }
#undef TAKE_UP
    do {
        stir(&lanes[busy].state, first(&lanes[busy]), lanes[busy].next);
    } while (!isDone(&lanes[busy]));
}

// The first 16 bytes of a node's message: a byte of one stands in front of the pair.
INLINED SHA_CODE __m128i nodeFirst(const uint8_t *pair) {
    return _mm_insert_epi8(load(pair - 1), 1, 0);
}

// The second block of a node's message: its last byte, the end, the length of 520 bits.
INLINED SHA_CODE __m128i nodeLast(const uint8_t *pair) {
    return _mm_cvtsi32_si128(0x8000 | pair[63]);
}

static const uint8_t nodeEnd[64] __attribute__((aligned(64))) = {[62] = 0x02, [63] = 0x08};

SHA_CODE void careledger_sha256_nodes(const uint8_t *pairs, size_t count, uint8_t *hashes) {
    for (; count >= 2; count -= 2, pairs += 128, hashes += 64) {
        State one = initialState(), two = initialState();
        __m128i lastOne = nodeLast(pairs), lastTwo = nodeLast(pairs + 64);
        stirTwo(&one, nodeFirst(pairs), pairs - 1, &two, nodeFirst(pairs + 64), pairs + 63);
        stirTwo(&one, lastOne, nodeEnd, &two, lastTwo, nodeEnd);
        writeHash(one, hashes);
        writeHash(two, hashes + 32);
    }
    if (count > 0) {
        State one = initialState();
        __m128i last = nodeLast(pairs);
        stir(&one, nodeFirst(pairs), pairs - 1);
        stir(&one, last, nodeEnd);
        writeHash(one, hashes);
    }
}

#else

// Another processor: the portable hash in Swift is used.

int careledger_sha256_available(void) { return 0; }

void careledger_sha256_compress(uint32_t state[8], const uint8_t *bytes, size_t blocks) {
    (void)state, (void)bytes, (void)blocks;
}

void careledger_sha256_leaves(
    const uint8_t *bytes, const uint32_t *starts, size_t count, uint8_t *hashes
) {
    (void)bytes, (void)starts, (void)count, (void)hashes;
}

void careledger_sha256_nodes(const uint8_t *pairs, size_t count, uint8_t *hashes) {
    (void)pairs, (void)count, (void)hashes;
}

#endif
