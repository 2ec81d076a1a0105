// Ways to put C3 right: fields, codes, ids and policies that an append would refuse.

import CareEvents
import Dates

extension Flaw {
    /// The code or the id that was probably meant, the field taken away, or the fact withdrawn.
    var vocabularyWays: [[Remedy]] {
        guard let fact else { return [] }
        switch finding.breach {
        case .birthNotSaid: return birthWays(fact)
        case .unknownCode:
            return fact.type.declaration.fields.flatMap { codeWays(fact, $0) }
                + withdrawal()
        case .malformedID:
            return fact.type.declaration.fields.flatMap { idWays(fact, $0) }
                + withdrawal()
        default: return withdrawal()
        }
    }

    private func birthWays(_ fact: Fact) -> [[Remedy]] {
        if fact.type == .childBorn { return [[say.amend(seq, .bornOn, "\(fact.day)")]] }
        guard known.record.date(fact, .bornOn) != nil else { return [] }
        return [[say.unset(seq, .expectedOn)]]
    }

    private func codeWays(_ fact: Fact, _ field: FieldDeclaration) -> [[Remedy]] {
        guard let codes = field.codes, known.record.slot(fact, field.key) != SlotLayout.absent
        else { return [] }
        if field.key.shape == .list {
            let said = known.record.texts(known.record.list(fact, field.key)).map(known.text)
            let good = said.filter(codes.contains)
            guard good.count < said.count else { return [] }
            return [good.isEmpty ? [say.unset(seq, field.key)] : [say.amend(seq, field.key, good)]]
        }
        let said = text(fact, field.key)
        guard !codes.contains(said) else { return [] }
        let meant = codes.filter { $0.lowercased() == said.lowercased() }
        let other = field.isRequired ? codes.filter { $0 == "other" } : []
        return (meant + other).map { [say.amend(seq, field.key, $0)] }
            + (field.isRequired ? [] : [[say.unset(seq, field.key)]])
    }

    private func idWays(_ fact: Fact, _ field: FieldDeclaration) -> [[Remedy]] {
        guard field.key.isID, field.key.shape == .text,
            known.record.slot(fact, field.key) != SlotLayout.absent
        else { return [] }
        let said = text(fact, field.key)
        guard !IDGrammar.isID(said) else { return [] }
        let clean = String(
            said.unicodeScalars.prefix(64).map { scalar in
                let isPlain =
                    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                    || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "."
                return isPlain ? Character(scalar) : "-"
            })
        let ways = clean.isEmpty ? [] : [[say.amend(seq, field.key, clean)]]
        return ways + (field.isRequired ? [] : [[say.unset(seq, field.key)]])
    }
}
