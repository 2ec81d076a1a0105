// The bare parse: every line of some files through simdjson, six fields read, on two threads.
//
// read_six_fields THREADS FILE... prints the lines, the sum of seq, the lines that name a child,
// and the bytes of the six fields. Each thread takes slices of 4 MiB, cut at line ends, and reads
// the documents of a slice one after another (iterate_many, on demand).
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <simdjson.h>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {
constexpr size_t slice_bytes = 4u << 20;
constexpr size_t longest_line = 65536;

struct Slice {
    int file;
    size_t from, to;
};

struct Count {
    uint64_t lines = 0, seqs = 0, children = 0, bytes = 0;
};

void stop(const char *words) {
    std::fprintf(stderr, "read_six_fields: %s\n", words);
    std::exit(1);
}

size_t text(simdjson::ondemand::object &line, const char *key) {
    std::string_view value;
    return line[key].get_string().get(value) == simdjson::SUCCESS ? value.size() : 0;
}

void read_documents(simdjson::ondemand::parser &parser, const char *bytes, size_t count,
                    size_t room, Count &counted) {
    simdjson::ondemand::document_stream lines;
    if (parser.iterate_many(bytes, count, room).get(lines)) stop("not JSON lines");
    for (auto document : lines) {
        simdjson::ondemand::object line;
        if (document.get_object().get(line)) stop("not an object");
        uint64_t seq;
        if (line["seq"].get_uint64().get(seq)) stop("no seq");
        counted.lines += 1;
        counted.seqs += seq;
        counted.bytes += text(line, "type");
        size_t child = text(line, "child_id");
        counted.children += child > 0;
        counted.bytes += child + text(line, "occurred_on") + text(line, "recorded_at") +
                         text(line, "recorded_by");
    }
}

void work(const std::vector<Slice> &slices, std::atomic<size_t> &next, Count &counted) {
    simdjson::ondemand::parser parser;
#ifdef SIMDJSON_THREADS_ENABLED
    parser.threaded = false;
#endif
    size_t room = slice_bytes + 2 * longest_line;
    std::vector<char> buffer(room + simdjson::SIMDJSON_PADDING);
    for (size_t place; (place = next++) < slices.size();) {
        const Slice &slice = slices[place];
        // From one byte before the slice, to see whether a line begins with it, to beyond its end.
        size_t before = slice.from > 0 ? 1 : 0;
        size_t want = slice.to - slice.from + before + longest_line, got = 0;
        while (got < want) {
            ssize_t count = pread(slice.file, buffer.data() + got, want - got,
                                  off_t(slice.from - before + got));
            if (count < 0) stop("cannot read");
            if (count == 0) break;
            got += size_t(count);
        }
        size_t start = 0;
        if (before) {
            auto *feed = static_cast<char *>(std::memchr(buffer.data(), '\n', got));
            start = feed ? size_t(feed - buffer.data()) + 1 : got;
        }
        size_t end = std::min(got, slice.to - slice.from + before);
        if (end < got && end > 0 && buffer[end - 1] != '\n') {
            auto *feed = static_cast<char *>(std::memchr(buffer.data() + end, '\n', got - end));
            end = feed ? size_t(feed - buffer.data()) + 1 : got;
        }
        if (start < end)
            read_documents(parser, buffer.data() + start, end - start, room, counted);
    }
}
}  // namespace

int main(int count, char **words) {
    if (count < 3) stop("usage: read_six_fields THREADS FILE...");
    std::vector<Slice> slices;
    for (int place = 2; place < count; place++) {
        int file = open(words[place], O_RDONLY);
        struct stat about;
        if (file < 0 || fstat(file, &about) != 0) stop("no such file");
        for (size_t from = 0; from < size_t(about.st_size); from += slice_bytes)
            slices.push_back({file, from, std::min(from + slice_bytes, size_t(about.st_size))});
    }
    int threads = std::atoi(words[1]);
    std::vector<Count> counts(threads);
    std::vector<std::thread> workers;
    std::atomic<size_t> next{0};
    for (int thread = 0; thread < threads; thread++)
        workers.emplace_back([&, thread] { work(slices, next, counts[thread]); });
    for (auto &worker : workers) worker.join();
    Count all;
    for (auto &part : counts) {
        all.lines += part.lines;
        all.seqs += part.seqs;
        all.children += part.children;
        all.bytes += part.bytes;
    }
    std::printf("%llu %llu %llu %llu\n", (unsigned long long)all.lines,
                (unsigned long long)all.seqs, (unsigned long long)all.children,
                (unsigned long long)all.bytes);
}
