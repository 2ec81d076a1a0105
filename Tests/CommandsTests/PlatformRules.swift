// The rules of Explore Education Statistics for data files, as its open data standards have them.

/// Holds a data file and its meta file against the rules: written from the standards and from what
/// the platform's screener looks for, without a look at how the files are made.
enum PlatformRules {
    private static let mandatory = [
        "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
    ]
    private static let place = ["old_la_code", "new_la_code", "la_name"]
    private static let metaColumns = [
        "col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp",
        "filter_hint", "filter_grouping_column",
    ]
    private static let symbols: Set<String> = ["z", "x", "c", "low", "u"]

    /// Every rule that is broken.
    static func faults(of data: [[String]], _ meta: [[String]]) -> [String] {
        var faults: [String] = []
        func rule(_ words: String, _ holds: Bool) { if !holds { faults.append(words) } }
        let heading = data[0]
        let rows = data.dropFirst()
        rule("the meta file has its eight columns", meta[0] == metaColumns)
        let filters = meta.dropFirst().filter { $0[1] == "Filter" }.map { $0[0] }
        let indicators = meta.dropFirst().filter { $0[1] == "Indicator" }.map { $0[0] }
        rule(
            "columns are those of the place and of the meta file, each once",
            heading.sorted() == (mandatory + place + filters + indicators).sorted())
        rule("there are rows and indicators", !rows.isEmpty && !indicators.isEmpty)
        rule(
            "names of columns are lower case, without spaces",
            heading.allSatisfy { name in
                name.first?.isLetter == true && name.utf8.count <= 50
                    && name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }
            })
        for row in meta.dropFirst() {
            rule("\(row[0]) has a label of at most 80 letters", 1...80 ~= row[2].count)
            if row[1] == "Filter" {
                rule("the filter \(row[0]) has nothing of indicators", row[3...5] == ["", "", ""])
            } else {
                rule("the indicator \(row[0]) has no hint", row[6].isEmpty && row[7].isEmpty)
                rule("the unit of \(row[0]) is known", ["", "%", "pp", "£", "£m"].contains(row[4]))
                rule("the decimals of \(row[0]) are a number", Int(row[5]) != nil)
            }
        }
        let labels = meta.dropFirst().map { $0[2] }
        rule("no label stands twice", Set(labels).count == labels.count)
        func column(_ name: String) -> [String] {
            guard let place = heading.firstIndex(of: name) else { return [] }
            return rows.map { $0[place] }
        }
        rule(
            "a financial year has six digits, of two years that follow each other",
            column("time_period").allSatisfy { period in
                guard period.utf8.count == 6, let first = Int(period.prefix(4)),
                    let second = Int(period.suffix(2))
                else { return false }
                return (first + 1) % 100 == second
            } && Set(column("time_identifier")) == ["Financial year"])
        rule("the level is Local authority", Set(column("geographic_level")) == ["Local authority"])
        rule(
            "the country is England",
            Set(column("country_code")) == ["E92000001"]
                && Set(column("country_name")) == ["England"]
        )
        for name in place { rule("\(name) is one", Set(column(name)).count == 1) }
        rule("no cell is empty", rows.allSatisfy { !$0.contains("") })
        for filter in filters {
            rule("\(filter) has a Total", column(filter).contains("Total"))
            rule("\(filter) has more than it", Set(column(filter)).count > 1)
            rule(
                "\(filter) has no blanks round its items",
                column(filter).allSatisfy { $0.first != " " && $0.last != " " })
        }
        for indicator in indicators {
            rule(
                "\(indicator) is a number or a symbol",
                column(indicator).allSatisfy { symbols.contains($0) || Double($0) != nil })
        }
        let keys = rows.map { row in
            (["time_period"] + place + filters).compactMap { heading.firstIndex(of: $0) }
                .map { row[$0] }
        }
        rule("no row stands twice", Set(keys).count == keys.count)
        return faults
    }

    /// Counts of 1 to 5, which nobody should be told.
    static func smallCounts(in data: [[String]], _ meta: [[String]]) -> [String] {
        let counts = meta.filter { $0[1] == "Indicator" && $0[4].isEmpty }.map { $0[0] }
        return counts.flatMap { name -> [String] in
            guard let place = data[0].firstIndex(of: name) else { return [] }
            return data.dropFirst().filter { row in Int(row[place]).map { 1...5 ~= $0 } ?? false }
                .map { "\(name): \($0)" }
        }
    }

    /// Suppressed counts that a reader gets by taking the others from the total.
    static func loneSuppressed(in data: [[String]], _ meta: [[String]]) -> [String] {
        let heading = data[0]
        let filters = meta.filter { $0[1] == "Filter" }.compactMap { heading.firstIndex(of: $0[0]) }
        let counts = meta.filter { $0[1] == "Indicator" && $0[4].isEmpty }.map { $0[0] }
        var found: [String] = []
        for name in counts {
            guard let place = heading.firstIndex(of: name) else { continue }
            for filter in filters {
                // Rows that differ in this filter alone.
                let families = Dictionary(grouping: data.dropFirst()) { row in
                    [row[0]] + filters.filter { $0 != filter }.map { row[$0] }
                }
                for (family, rows) in families {
                    let cells = rows.map { $0[place] }
                    // With the total told, or not: either way one number alone can be worked out.
                    if cells.count(where: { $0 == "c" }) == 1, !cells.contains("z"),
                        sumsUp(rows, filter, place)
                    {
                        found.append("\(name) of \(family)")
                    }
                }
            }
        }
        return found
    }

    /// Whether what is told leaves a small number for what is not: then the suppressed one is it,
    /// as nobody can be in no row but those whom the filter does not know.
    private static func sumsUp(_ rows: [[String]], _ filter: Int, _ place: Int) -> Bool {
        guard let total = rows.first(where: { $0[filter] == "Total" }),
            let all = Int(total[place])
        else { return true }
        let told = rows.filter { $0[filter] != "Total" }.compactMap { Int($0[place]) }
        return all - told.reduce(0, +) <= 5
    }
}
