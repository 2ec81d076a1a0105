// The words for the events of the ledger itself; on a timeline these are the corrections.

import CareEvents
import Dates
import Journeys

extension EventWords {
    func words(for event: LedgerEvent, of fact: Fact) -> String {
        switch event {
        case .ledgerOpened(let opened):
            "ledger \(names.id(opened.ledger)) opened for \(names.id(opened.authority))"
        case .policyAdopted(let policy): "policy adopted: \(plain(policy.policy) ?? "")"
        case .targetSet(let target):
            "target set: \(names.id(target.measure)) \(decimal(target.value))"
                + time(from: target.fromOn, to: target.toOn)
        case .comparatorPublished(let figure):
            "comparator published by \(names.id(figure.publishedBy)): "
                + "\(names.id(figure.measure)) \(decimal(figure.value))"
                + time(from: figure.fromOn, to: figure.toOn)
        case .figurePublished(let figure): words(for: figure)
        case .eventAmended(let amendment): words(for: amendment, of: fact)
        case .eventWithdrawn(let withdrawal):
            phrase(
                "line \(withdrawal.withdraws) withdrawn",
                then: [
                    because(withdrawal.reason), free(withdrawal.note, .note), effect(of: fact),
                ])
        case .eventReinstated(let reinstatement):
            phrase(
                "line \(reinstatement.reinstates) reinstated",
                then: [
                    because(reinstatement.reason), free(reinstatement.note, .note),
                    effect(of: fact),
                ])
        case .eventErased(let erasure):
            phrase(
                "line \(erasure.erases) erased",
                then: [
                    because(erasure.reason), said("on the authority of", text(erasure.authority)),
                    said("approved by", text(erasure.approvedBy)),
                ])
        case .tailRecovered(let tail):
            "torn tail recovered: \(tail.bytes) bytes of \(names.id(tail.file)) at \(tail.offset)"
        case .roleGranted(let role):
            "role granted: \(plain(role.role) ?? "") to \(names.id(role.account))"
        case .roleRevoked(let role):
            "role revoked: \(plain(role.role) ?? "") from \(names.id(role.account))"
        }
    }

    private func words(for figure: FigurePublished) -> String {
        let when =
            figure.atOn.map { ", at \($0)" } ?? time(from: figure.fromOn, to: figure.toOn)
        return phrase(
            "figure \(names.id(figure.figureID)) published",
            [
                "\(names.id(figure.measure)) \(decimal(figure.value)) "
                    + "\(plain(figure.unit) ?? "")\(when)"
            ],
            then: [free(figure.statedWhere, .statedWhere)])
    }

    private func words(for amendment: EventAmended, of fact: Fact) -> String {
        let target = known.record.recorded.place(ofLine: Int(amendment.amends))
        let lineage = known.corrections.filter { Int($0.target) == target }
        let changes = Amendments(of: target, by: lineage, in: known, words: freeWords, names: names)
        return phrase(
            "line \(amendment.amends) amended", [changes.words(at: Int(fact.seq))],
            then: [
                because(amendment.reason),
                said("on the authority of", text(amendment.authority)),
                free(amendment.note, .note), effect(of: fact),
            ])
    }

    private func because(_ reason: Symbol) -> String? { said("because of", plain(reason)) }

    private func effect(of fact: Fact) -> String? {
        let correction = known.corrections.first { $0.seq == fact.seq }
        return correction?.hadEffect == false ? "without effect" : nil
    }

    private func time(from: CalendarDate?, to: CalendarDate?) -> String {
        guard let from, let to else { return "" }
        return ", \(from) to \(to)"
    }
}
