// Any object as a policy that is in force: the answers may be odd, but they come, and soon.

import CareEvents
import Dates
import EventLogs
import TestLedgers
import TextFormats

/// Policies that somebody adopted without reading them.
enum HostilePolicy {
    /// The first byte chooses the policy, the others are its object.
    static func take(_ bytes: [UInt8]) {
        guard let first = bytes.first,
            let value = try? JSONReader.readValue(Array(bytes.dropFirst())),
            case .object = value
        else { return }
        let name = PolicyName.allCases[Int(first) % PolicyName.allCases.count]
        guard let key = FieldKey(name: name.rawValue) else { fatalError("\(name) has no key") }
        var lines = HostileLineage.story.lines.map { Array($0.utf8) }
        let draft = FactDraft(
            type: .policyAdopted, childID: nil,
            occurredOn: CalendarDate(dayNumber: 15_500),
            payload: [
                EventLine.Field(.policy, .string(name.rawValue)), EventLine.Field(key, value),
            ])
        let written = HostileLineage.line(of: draft, seq: lines.count).bytes
        guard written.count <= 65_535 else { return }
        lines.append(written)
        HostileLineage.ask(lines)
    }
}
