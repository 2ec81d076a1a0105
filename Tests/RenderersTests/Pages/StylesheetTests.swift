// The stylesheet: nothing else is let in, and words and marks stand out from the page.

import Evidence
import Foundation
import PageReading
import Tables
import Testing

@testable import Renderers

struct StylesheetTests {
    @Test func `the policy names the hash of the rules that are in the page`() throws {
        for bytes in [sampleSite.files()[0].bytes, sampleSite.oneFile()] {
            let text = String(decoding: bytes, as: UTF8.self)
            let rules = try #require(
                text.firstRange(of: "<style>").flatMap { start in
                    text.firstRange(of: "</style>").map { text[start.upperBound..<$0.lowerBound] }
                })
            let policy = try PageElement(page: bytes).all("meta").first {
                $0["http-equiv"] == "Content-Security-Policy"
            }?["content"]
            #expect(
                policy
                    == "default-src 'none'; style-src 'sha256-"
                    + "\(SHA256.hash(Array(rules.utf8)).base64)'; "
                    + "base-uri 'none'; form-action 'none'")
        }
    }

    @Test func `the rules are small, and ask nobody for anything`() {
        #expect(Stylesheet.rules.utf8.count < 12_000)
        for asking in ["url(", "@import", "@font-face", "http"] {
            #expect(!Stylesheet.rules.contains(asking))
        }
    }

    @Test func `words are at least 4.5 and marks and edges 3 to 1, by day and by night`() {
        for (colours, marks) in [
            (Stylesheet.day, ChartRules.light), (Stylesheet.night, ChartRules.dark),
        ] {
            let named = Dictionary(uniqueKeysWithValues: colours.map { ($0.name, $0.value) })
            let page = named["page"] ?? ""
            for ground in [page, named["soft"] ?? ""] {
                for word in ["ink", "quiet", "link"] {
                    let found = contrast(named[word] ?? "", ground)
                    #expect(found >= 4.5, "\(word) on \(ground): \(found)")
                }
                for mark in ["edge", "alert"] {
                    let found = contrast(named[mark] ?? "", ground)
                    #expect(found >= 3, "\(mark) on \(ground): \(found)")
                }
            }
            for mark in marks {
                let found = contrast(mark, page)
                #expect(found >= 3, "\(mark) on \(page): \(found)")
            }
        }
    }

    @Test func `contrast is counted as WCAG counts it`() {
        #expect(abs(contrast("#000000", "#ffffff") - 21) < 0.001)
        #expect(abs(contrast("#777777", "#ffffff") - 4.478) < 0.001)
        #expect(contrast("nothing", "#ffffff") == 1)
    }

    @Test func `every class of a page has a rule`() throws {
        let own = ["upright", "figure", "chart"]
        for file in sampleSite.files() + [("one", sampleSite.oneFile())] {
            let page = try PageElement(page: file.bytes)
            for one in page.all where !page.all("svg").flatMap(\.all).contains(one) {
                for name in (one["class"] ?? "").split(separator: " ") {
                    #expect(
                        Stylesheet.rules.contains(".\(name)") || own.contains(String(name)),
                        "\(name)")
                }
            }
        }
    }
}

/// The contrast of two colours, `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance); 1 where one of
/// them is no colour.
private func contrast(_ a: String, _ b: String) -> Double {
    guard let a = luminance(a), let b = luminance(b) else { return 1 }
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

private func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, let number = Int(colour.dropFirst(), radix: 16) else { return nil }
    let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(number >> shift & 255) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}
