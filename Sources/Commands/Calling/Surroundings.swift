// The world a command is called in: streams, clock, chance, environment, account, terminal.

/// Everything that a command takes from outside its words and its files. Tests give their own;
/// `Surroundings.system` is the real one.
public struct Surroundings {
    /// What became of bytes that were to be written.
    public enum Written: Sendable, Hashable {
        /// All of them were taken.
        case all
        /// Nobody reads any more.
        case closed
        /// The system's words for what went wrong.
        case failed(String)
    }

    /// What came from standard input.
    public enum Input: Sendable, Hashable {
        /// Some bytes, at least one.
        case bytes([UInt8])
        /// Nothing more will come.
        case end
        /// The system's words for what went wrong.
        case failed(String)
    }

    /// Writes to standard output: data.
    public var output: ([UInt8]) -> Written
    /// Writes to standard error: talk. What does not arrive there is lost.
    public var talk: ([UInt8]) -> Void
    /// Reads what there is on standard input, and waits where there is nothing yet.
    public var input: () -> Input
    /// Whether something comes on standard input within so many milliseconds, its end included.
    public var inputComes: (Int) -> Bool = { _ in true }
    /// Sees to it that a signal that ends the program while it writes is told.
    public var tellOfSignals: () -> Void = {}
    /// Keeps signals that end the program waiting (true), or lets them through (false).
    public var holdSignals: (Bool) -> Void = { _ in }
    /// Waits so many milliseconds; false as soon as a signal that was kept waiting asks the program
    /// to end.
    public var pause: (Int) -> Bool = { _ in false }
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var unixMilliseconds: () -> Int64
    /// 64 bits that nobody can guess.
    public var random: () -> UInt64
    /// A variable of the environment, nil where it is not set.
    public var variable: (String) -> String?
    /// The name of the account that runs the program.
    public var account: () -> String
    /// The columns of the terminal that standard output is, nil where it is none.
    public var outputWidth: Int?
    /// Whether standard error is a terminal.
    public var talksToTerminal: Bool
    /// How many cores the machine lets the program have, at least 1.
    public var cores: Int
    /// Whether what is appended is judged by the whole log, as tests do to judge the index by.
    public var judgesByWholeLog = false
    /// The memory of the program.
    public var memory = Memory()

    /// How much memory the program has, in bytes.
    public struct Memory {
        /// What it has now.
        public var inUse: () -> Int = { 0 }
        /// The most that it ever had.
        public var atMost: () -> Int = { 0 }
        /// Gives back what it needs no more, now and from now on.
        public var giveBack: () -> Void = {}

        /// Memory of which nothing is known.
        public init() {}
    }

    /// Surroundings of these parts.
    public init(
        output: @escaping ([UInt8]) -> Written, talk: @escaping ([UInt8]) -> Void,
        input: @escaping () -> Input, unixMilliseconds: @escaping () -> Int64,
        random: @escaping () -> UInt64, variable: @escaping (String) -> String?,
        account: @escaping () -> String, outputWidth: Int? = nil, talksToTerminal: Bool = false,
        cores: Int = 1
    ) {
        self.output = output
        self.talk = talk
        self.input = input
        self.unixMilliseconds = unixMilliseconds
        self.random = random
        self.variable = variable
        self.account = account
        self.outputWidth = outputWidth
        self.talksToTerminal = talksToTerminal
        self.cores = cores
    }

    /// Whether a terminal may be set in bold: not where `NO_COLOR` is set or `TERM` is `dumb`.
    var mayColour: Bool {
        (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }
}
