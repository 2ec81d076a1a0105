// Which cell something falls into: the filters it must pass, the axes it is split along.

import CareEvents
import Journeys

/// The filters and axes of a question, ready for use against one record.
public struct CellPlan: Sendable {
    private var filters: [Filter] = []
    /// The axes in the order of the split.
    private(set) var axes: [Axis] = []

    private enum Filter: Sendable {
        case value(DimensionKey, DimensionValue)
        case group(DimensionKey, String)
    }

    /// A dimension that is split by, with the values to print.
    struct Axis: Sendable {
        let key: DimensionKey
        /// The values known beforehand, in the order of printing.
        let values: [(value: DimensionValue, label: String)]
        /// Whether values that are met are printed besides.
        let isOpen: Bool
    }

    /// The plan of a question. `openValues` are the values of an open dimension that are printed
    /// whether or not anything falls on them; `find` finds the symbol of an open value, nil where
    /// no line spells it: then it is the value of nothing.
    init(
        _ question: Question, openValues: (DimensionKey) -> [String], find: (String) -> Symbol?
    ) {
        for rule in question.measure.declaration.dimensions where !rule.isReading {
            if let asked = question.asked(rule.key) {
                filters.append(Self.filter(rule, asked, find))
            }
        }
        for key in question.split {
            guard let rule = question.measure.declaration.dimensions.first(where: { $0.key == key })
            else { continue }
            switch rule.values {
            case .closed(let values, _):
                axes.append(
                    Axis(
                        key: key,
                        values: values.enumerated().map { (.place($0.offset), $0.element) },
                        isOpen: false))
            case .open:
                axes.append(
                    Axis(
                        key: key,
                        values: openValues(key).enumerated().map { place, text in
                            (find(text).map(DimensionValue.symbol) ?? .unmet(place), text)
                        }, isOpen: true))
            case .month, .years: continue
            }
        }
    }

    private static func filter(
        _ rule: DimensionRule, _ asked: String, _ find: (String) -> Symbol?
    ) -> Filter {
        switch rule.values {
        case .closed(let values, _):
            if let place = values.firstIndex(of: asked) { return .value(rule.key, .place(place)) }
            return .group(rule.key, asked)
        case .open, .month, .years:
            return .value(rule.key, find(asked).map(DimensionValue.symbol) ?? .unmet(0))
        }
    }

    /// The cell of something counted in a sample, nil where a filter keeps it out or it is in none.
    ///
    /// `value` tells what it says of a dimension, `belongs` whether it is in a named group.
    @inline(__always)
    func cell(
        _ sample: Int, value: (DimensionKey) -> DimensionValue,
        belongs: (String, DimensionKey) -> Bool = { _, _ in false }
    ) -> AnswerCell? {
        if filters.isEmpty && axes.isEmpty { return AnswerCell(sample: sample) }
        for filter in filters {
            switch filter {
            case .value(let key, let wanted):
                if value(key) != wanted { return nil }
            case .group(let key, let group):
                if !belongs(group, key) { return nil }
            }
        }
        guard !axes.isEmpty else { return AnswerCell(sample: sample) }
        let first = value(axes[0].key)
        let second = axes.count > 1 ? value(axes[1].key) : .none
        let third = axes.count > 2 ? value(axes[2].key) : .none
        if first == .none || (axes.count > 1 && second == .none)
            || (axes.count > 2 && third == .none)
        {
            return nil
        }
        return AnswerCell(sample: sample, first: first, second: second, third: third)
    }

    /// Whether the filters let something through, which is then in no cell of the split.
    func isAsked(
        value: (DimensionKey) -> DimensionValue, belongs: (String, DimensionKey) -> Bool
    ) -> Bool {
        filters.allSatisfy { filter in
            switch filter {
            case .value(let key, let wanted): value(key) == wanted
            case .group(let key, let group): belongs(group, key)
            }
        }
    }
}
