// Measures with their dimensions, as `statistics` and `explain` are asked for them.

import CommandLines
import Projections

extension [OptionSpecification] {
    /// Which cells of a measure are meant.
    static let askedCells: [OptionSpecification] = [
        .option(
            "dimensions", value: "k=v;…",
            help: "Which part is meant, and how it is read: age_band=0;sex=F."),
        .option("split", value: "keys", help: "Print every value of these: age_band,sex."),
        .option("decimals", value: "n", help: "Decimals of shares and means (1)."),
    ]
}

extension Inquiry {
    /// The questions that the options ask about measures, about every measure where none is named;
    /// at the time that they say, unless another is given.
    func questions(
        about names: [String], saidBy place: String, at time: Question.Time? = nil
    ) throws(Stop) -> [Question] {
        try call.questions(about: names, saidBy: place, at: time ?? self.time)
    }
}

extension Call {
    /// The questions that the options ask about measures at a time, about every measure where none
    /// is named.
    func questions(
        about names: [String], saidBy place: String, at time: Question.Time
    ) throws(Stop) -> [Question] {
        var measures: [Measure] = names.isEmpty ? Measure.allCases : []
        for name in names {
            guard let measure = Measure(rawValue: name) else {
                throw misuse(
                    .badValue(
                        of: place, value: name,
                        expected: "a measure of `careledger statistics --list-measures`",
                        nearest: nearest(to: name, among: Measure.allCases.map(\.rawValue))))
            }
            measures.append(measure)
        }
        var questions: [Question] = []
        for measure in measures { questions.append(try question(measure, time)) }
        return questions
    }

    private func question(
        _ measure: Measure, _ time: Question.Time
    ) throws(Stop) -> Question {
        let decimals = try decimals()
        do throws(QuestionFault) {
            let text = value("dimensions") ?? ""
            var split: [DimensionKey] = []
            for name in (value("split") ?? "").split(separator: ",") {
                guard let key = DimensionKey(rawValue: String(name)) else {
                    throw .cannotSplit(measure, String(name))
                }
                split.append(key)
            }
            if let key = grouping?.dimension { split.append(key) }
            return try Question(
                measure, time, dimensions: try Question.dimensions(text, of: measure), split: split,
                bucketing: grouping?.bucketing, decimals: decimals)
        } catch {
            throw misuse(error)
        }
    }
}
