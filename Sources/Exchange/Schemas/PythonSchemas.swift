// The lines as tables of polars and of Spark: a few lines of Python each.

/// Writes what makes polars read the lines of a ledger.
enum PolarsSchema {
    static func text(_ columns: [LineColumn]) -> String {
        func names(_ wanted: (LineColumn.Shape) -> Bool) -> String {
            columns.filter { wanted($0.shape) }.map { "\"\($0.name)\"" }.joined(separator: ", ")
        }
        let days = names { if case .day = $0 { true } else { false } }
        let instants = names { if case .instant = $0 { true } else { false } }
        let numbers = names { if case .number = $0 { true } else { false } }
        let typed = columns.map { "\"\($0.name)\": \(name(of: $0.shape))," }
        return """
            # The lines of a careledger ledger, for polars: read("EventLogs/kirklees").
            import polars as pl

            LINES = {
                \(typed.joined(separator: "\n    "))
            }
            DAYS = [\(days)]
            INSTANTS = [\(instants)]
            NUMBERS = [\(numbers)]


            def read(ledger):
                lines = pl.scan_ndjson(ledger + "/[0-9][0-9][0-9][0-9].jsonl", schema=LINES)
                return lines.with_columns(
                    pl.col(DAYS).str.to_date("%Y-%m-%d"),
                    pl.col(INSTANTS).str.to_datetime("%Y-%m-%dT%H:%M:%SZ", time_zone="UTC"),
                    pl.col(NUMBERS).cast(pl.Decimal(18, 3))).collect()

            """
    }

    private static func name(of shape: LineColumn.Shape) -> String {
        switch shape {
        case .day, .instant, .text, .object: "pl.String"
        case .wholeNumber: "pl.Int64"
        case .number: "pl.Float64"
        case .flag: "pl.Boolean"
        case .texts: "pl.List(pl.String)"
        }
    }
}

/// Writes what makes Spark read the lines of a ledger.
enum SparkSchema {
    static func text(_ columns: [LineColumn]) -> String {
        let fields = columns.map { "StructField(\"\($0.name)\", \(name(of: $0.shape)))," }
        return """
            # The lines of a careledger ledger, for Spark; instants in the session's time zone:
            #     spark.read.schema(LINES).json("EventLogs/kirklees/[0-9][0-9][0-9][0-9].jsonl")
            from pyspark.sql.types import (
                ArrayType, BooleanType, DateType, DecimalType, LongType, StringType, StructField,
                StructType, TimestampType)

            LINES = StructType([
                \(fields.joined(separator: "\n    "))
            ])

            """
    }

    private static func name(of shape: LineColumn.Shape) -> String {
        switch shape {
        case .day: "DateType()"
        case .instant: "TimestampType()"
        // Spark gives an object that is read as text as the text of its JSON.
        case .text, .object: "StringType()"
        case .wholeNumber: "LongType()"
        case .number: "DecimalType(18, 3)"
        case .flag: "BooleanType()"
        case .texts: "ArrayType(StringType())"
        }
    }
}
