// The words in the dimensions of a figure: which bound the number, which only tell how it was put.

import CareEvents
import Dates

/// The dimensions of a figure read for the question that they ask.
struct FigureWording {
    /// The dimensions that the measure has.
    let asked: [Question.Asked]
    /// What was left out, because it only says how the figure was put.
    let leftOut: [String]
    /// Whether the figure is of some one officer, taken as an example.
    let isOfOneOfficer: Bool

    /// The dimensions of a text as a measure has them.
    init(_ text: String, of measure: Measure) throws(QuestionFault) {
        var asked: [Question.Asked] = []
        var leftOut: [String] = []
        var isOfOneOfficer = false
        for pair in Self.pairs(text) {
            let isWording = Self.wordingKeys.contains(pair.key)
            if isWording, pair.key == DimensionKey.scope.rawValue, measure.isToldByOfficer,
                Self.saysOneOfSeveral(pair.value)
            {
                isOfOneOfficer = true
                continue
            }
            let isWord = isWording || Self.bounds[pair.value] != nil
            if isWord, !measure.takes(pair.key, pair.value) {
                leftOut.append("\(pair.key)=\(pair.value)")
            } else {
                asked += try Question.dimensions("\(pair.key)=\(pair.value)", of: measure)
            }
        }
        let keys = asked.map(\.key)
        if Set(keys).count < keys.count { throw .malformed(text) }
        self.asked = asked
        self.leftOut = leftOut
        self.isOfOneOfficer = isOfOneOfficer
    }

    /// The bound that words of approximation put on a figure, nil where there are none.
    static func bound(in text: String) -> FigureBound? {
        pairs(text).lazy.compactMap { bounds[$0.value] }.first
    }

    /// Whether the figure is told by somebody else: its dimensions name a source.
    static func source(in text: String) -> String? {
        pairs(text).first { $0.key == "source" }?.value
    }

    /// The `key=value` pairs of a text, in its order; what is none is a key without a value.
    private static func pairs(_ text: String) -> [(key: String, value: String)] {
        text.split(separator: ";").map { pair in
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    /// Keys whose values say how a figure was put and not of what it is.
    private static let wordingKeys: Set<String> = ["qualifier", "scope"]

    /// Words that bound a figure.
    private static let bounds: [String: FigureBound] = [
        "about": .about, "approx": .about, "approximately": .about, "around": .about,
        "circa": .about, "couple": .about, "nearly": .about, "roughly": .about,
        "more_than": .moreThan, "over": .moreThan, "in_excess_of": .moreThan,
        "at_most": .atMost, "up_to": .atMost, "typical_upper": .atMost,
        "majority": .majority, "over_half": .majority,
    ]

    private static func saysOneOfSeveral(_ value: String) -> Bool {
        let words = value.split(separator: "_")
        return words.contains("example") || words.contains("one")
    }
}

extension Measure {
    /// Whether the measure has a dimension with a value.
    fileprivate func takes(_ key: String, _ value: String) -> Bool {
        guard let rule = declaration.dimensions.first(where: { $0.key.rawValue == key }) else {
            return false
        }
        return rule.takes(value)
    }

    /// Whether it can be told of one officer.
    fileprivate var isToldByOfficer: Bool {
        declaration.dimensions.contains { $0.key == .iro && !$0.isReading }
    }
}
