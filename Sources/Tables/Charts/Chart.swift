// How the numbers of a table are drawn: the kind of chart, and which columns are what in it.

/// A kind of chart, with the keys of the columns that it draws. Each row of the table is one mark.
public enum Chart: Sendable, Hashable {
    /// Values month by month, with the line they vary about.
    case run(RunChart)
    /// One dot a row, against a band: caseloads of officers against 50 to 70.
    case dots(DotChart)
    /// From a stock, by what came and went, to a stock: the first and last row are stocks, those
    /// between are changes with their sign.
    case waterfall(label: String, value: String, unit: Unit)
    /// Two numbers back to back a row: boys and girls by age.
    case pyramid(label: String, left: String, right: String, unit: Unit)
    /// Stages, a row each, and where what entered one of them went.
    case flow(FlowChart)
    /// A column for each number of each row, in the order of time: a stock over the years.
    case columns(label: String, values: [String], unit: Unit)
    /// A bar for each row, longest possible words beside it.
    case bars(label: String, value: String, unit: Unit)
    /// A row for each band of a measured length, with the band after which it is too late.
    case distribution(label: String, value: String, unit: Unit, limit: Limit?)
    /// Parts of a whole to the two sides of a middle: answers from `never` to `always`, in the
    /// order of the scale: of `against` the first is the furthest from the middle, of `for` the
    /// last. What is neither lies across the middle.
    case diverging(
        label: String, against: [String], neither: String?, for: [String],
        unit: Unit = Unit("answers"))

    /// What is counted, for the axis: `reviews`, `children`, `%`, `days`.
    public struct Unit: Sendable, Hashable {
        /// The word at the axis.
        public let word: String
        /// Whether the numbers are shares of a hundred, so that the axis ends at 100.
        public let isPercent: Bool

        /// A unit in words.
        public init(_ word: String, isPercent: Bool = false) {
            self.word = word
            self.isPercent = isPercent
        }

        /// Shares of a hundred.
        public static let percent = Unit("%", isPercent: true)
    }

    /// A line between two rows of a distribution.
    public struct Limit: Sendable, Hashable {
        /// The number of rows before it.
        public let afterRow: Int
        /// What it is: `20 working days`.
        public let words: String

        /// A limit after a row.
        public init(afterRow: Int, _ words: String) {
            self.afterRow = afterRow
            self.words = words
        }
    }
}

/// A run chart or a control chart: one value a row, in the order of time.
public struct RunChart: Sendable, Hashable {
    /// The column of the months' names.
    public var label: String
    /// The column of the values.
    public var value: String
    /// The column of the line that they vary about, or nil.
    public var centre: String?
    /// The column of the lower limit, or nil.
    public var lower: String?
    /// The column of the upper limit, or nil.
    public var upper: String?
    /// The column of the same months a year before, or nil.
    public var before: String?
    /// What is counted.
    public var unit: Chart.Unit

    /// A run chart.
    public init(
        label: String, value: String, centre: String? = nil, lower: String? = nil,
        upper: String? = nil, before: String? = nil, unit: Chart.Unit
    ) {
        self.label = label
        self.value = value
        self.centre = centre
        self.lower = lower
        self.upper = upper
        self.before = before
        self.unit = unit
    }
}

/// Dots against a band.
public struct DotChart: Sendable, Hashable {
    /// The column of names.
    public var label: String
    /// The column of values.
    public var value: String
    /// The columns of the band's ends, which may differ by row (an officer who works half the
    /// week has half the band); nil where there is no band.
    public var low: String?
    /// The upper end of the band.
    public var high: String?
    /// What is counted.
    public var unit: Chart.Unit

    /// Dots, with a band or without.
    public init(
        label: String, value: String, low: String? = nil, high: String? = nil, unit: Chart.Unit
    ) {
        self.label = label
        self.value = value
        self.low = low
        self.high = high
        self.unit = unit
    }
}

/// Stages from raised to resolved.
public struct FlowChart: Sendable, Hashable {
    /// The column of the stages' names, in the order they follow each other.
    public var label: String
    /// The column of how many entered.
    public var entered: String
    /// The column of how many were resolved there.
    public var resolved: String
    /// The column of how many moved on to the next.
    public var movedOn: String
    /// The column of how many are there still.
    public var open: String
    /// What is counted.
    public var unit: Chart.Unit

    /// A flow.
    public init(
        label: String, entered: String, resolved: String, movedOn: String, open: String,
        unit: Chart.Unit
    ) {
        self.label = label
        self.entered = entered
        self.resolved = resolved
        self.movedOn = movedOn
        self.open = open
        self.unit = unit
    }
}

extension Chart {
    /// The keys of the columns that are drawn, in the order a reader meets them.
    public var columns: [String] {
        switch self {
        case .run(let run):
            [run.label, run.value]
                + [run.centre, run.lower, run.upper, run.before].compactMap(\.self)
        case .dots(let dots):
            [dots.label, dots.value] + [dots.low, dots.high].compactMap(\.self)
        case .waterfall(let label, let value, _), .bars(let label, let value, _),
            .distribution(let label, let value, _, _):
            [label, value]
        case .pyramid(let label, let left, let right, _): [label, left, right]
        case .flow(let flow):
            [flow.label, flow.entered, flow.resolved, flow.movedOn, flow.open]
        case .columns(let label, let values, _): [label] + values
        case .diverging(let label, let against, let neither, let agreeing, _):
            [label] + against + [neither].compactMap(\.self) + agreeing
        }
    }
}
