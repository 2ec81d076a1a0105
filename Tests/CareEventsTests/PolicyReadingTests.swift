// Policies as councils adopt them: every object read, and everything in it that cannot be taken.

import Dates
import Policies
import Testing
import TextFormats

@testable import CareEvents

struct PolicyReadingTests {
    @Test func `a review clock of 28 days and 12 weeks is read, and keeps the other lengths`()
        throws
    {
        let object = try object(
            #"{"first":"28 days","second":"12 weeks","placed_for_adoption":["2 weeks","1 month"]"#
                + #","counts":"opening","part_held_within":"10 working days"}"#)
        let (clock, complaints) = ReviewClock.read(object)
        #expect(complaints == [])
        var expected = ReviewClock.statutory
        expected.first = Length(28, .days)
        expected.second = Length(12, .weeks)
        expected.placedForAdoption = [Length(2, .weeks), Length(1, .months)]
        expected.counts = .opening
        expected.partHeldWithin = Length(10, .workingDays)
        #expect(clock == expected)
    }

    @Test func `a scheme is read with its stages in order and its categories`() throws {
        let object = try object(
            #"{"called":"Alerts","whole_formal_process":"15 working days","stages":["#
                + #"{"code":"informal","formal":false},"#
                + #"{"code":"1","formal":true,"respond_within":"5 working days","called":"One"},"#
                + #"{"code":"cafcass","formal":true,"external":true}],"#
                + #""categories":[{"code":"A1","called":"Late papers"},{"code":"A2"}],"#
                + #""requires_satisfaction":true}"#)
        let (scheme, complaints) = EscalationScheme.read(object)
        #expect(complaints == [])
        #expect(scheme.called == "Alerts")
        #expect(scheme.wholeFormalProcess == Length(15, .workingDays))
        #expect(
            scheme.stages == [
                EscalationScheme.Stage(code: "informal", isFormal: false),
                EscalationScheme.Stage(
                    code: "1", isFormal: true, respondWithin: Length(5, .workingDays)),
                EscalationScheme.Stage(code: "cafcass", isFormal: true, isExternal: true),
            ])
        #expect(scheme.place(of: "cafcass") == 2)
        #expect(scheme.categories.map(\.called) == ["Late papers", "A2"])
        #expect(scheme.requiresSatisfaction)
    }

    @Test func `the other policies are read`() throws {
        let records = RecordClock.read(try object(#"{"record_within":"12 working days"}"#))
        #expect(records.policy.recordWithin == Length(12, .workingDays))
        #expect(records.policy.distributedWithin == RecordClock().distributedWithin)
        let load = CaseloadPolicy.read(
            try object(#"{"full_time_from":40,"full_time_to":60,"meetings_per_year":2}"#))
        #expect(load.complaints.isEmpty)
        #expect(load.policy.meetingsPerYear == 2)
        #expect(load.policy.fullTimeFrom == 40)
        #expect(load.policy.fullTimeTo == 60)
        let days = BankHolidayChanges.read(
            try object(#"{"add":["2022-09-19"],"remove":["2022-05-30"]}"#))
        #expect(days.policy.add.map(\.description) == ["2022-09-19"])
        #expect(days.policy.remove.map(\.description) == ["2022-05-30"])
        let kept = RetentionPolicy.read(try object(#"{"died":"20 years after death"}"#))
        #expect(kept.policy.died == "20 years after death")
        let small = SuppressionPolicy.read(try object(#"{"below":11,"symbol":"*"}"#))
        #expect(small.policy.below == 11)
        #expect(small.policy.symbol == "*")
        let work = WorkforcePolicy.read(try object(#"{"supervision_within":"6 weeks"}"#))
        #expect(work.policy.supervisionWithin == Length(6, .weeks))
        let sight = OversightPolicy.read(
            try object(#"{"missing_within":"3 days","plan_current_within":{"pep":"4 months"}}"#))
        #expect(sight.policy.missingWithin == Length(3, .days))
        #expect(sight.policy.planCurrentWithin.map(\.plan) == ["pep"])
        let access = AccessPolicy.read(try object(#"{"iro":["reviews"],"manager":[]}"#))
        let families = { role in access.policy.grants.first { $0.role == role }?.families }
        #expect(families("iro") == ["reviews"])
        #expect(families("manager") == [])
        #expect(families("social_worker") == ["child", "care", "plans"])
        #expect(families("administrator")?.count == 7)
        let complaints =
            records.complaints + load.complaints + days.complaints + kept.complaints
            + small.complaints + work.complaints + sight.complaints + access.complaints
        #expect(complaints == [])
    }

    @Test(arguments: BadPolicy.all)
    func `what a policy cannot take is told in words`(bad: BadPolicy) throws {
        #expect(bad.read(try object(bad.text)) == bad.complaints)
    }

    @Test func `a length that is not taken leaves the default`() throws {
        let clock = ReviewClock.read(try object(#"{"first":"three weeks"}"#)).policy
        #expect(clock == ReviewClock.statutory)
    }

    private func object(_ text: String) throws -> JSONObject {
        try JSONReader.readObject(Array(text.utf8))
    }
}

/// A policy's object with something in it that cannot be taken, and the words for it.
struct BadPolicy: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let complaints: [String]
    let read: @Sendable (JSONObject) -> [String]

    init(
        _ name: String, _ text: String, _ complaints: [String],
        _ read: @escaping @Sendable (JSONObject) -> [String]
    ) {
        testDescription = name
        self.text = text
        self.complaints = complaints
        self.read = read
    }

    static let all = clocks + schemes + others

    private static let notALength = "is not a length such as \"20 working days\" or \"3 months\""

    private static let clocks = [
        BadPolicy(
            "an unknown key", #"{"third":"1 month"}"#, ["the policy has no key \"third\""]
        ) { ReviewClock.read($0).complaints },
        BadPolicy(
            "a length in words", #"{"first":"three weeks"}"#,
            ["\"three weeks\" in \"first\" \(notALength)"]
        ) { ReviewClock.read($0).complaints },
        BadPolicy("a length that is a number", #"{"first":20}"#, ["\"first\" is not text"]) {
            ReviewClock.read($0).complaints
        },
        BadPolicy(
            "no lengths", #"{"placed_for_adoption":[]}"#,
            ["\"placed_for_adoption\" is not a list of lengths such as \"4 weeks\""]
        ) { ReviewClock.read($0).complaints },
        BadPolicy(
            "one bad length of several", #"{"placed_for_adoption":["4 weeks","soon"]}"#,
            ["\"soon\" in \"placed_for_adoption\" \(notALength)"]
        ) { ReviewClock.read($0).complaints },
        BadPolicy(
            "another day that counts", #"{"counts":"middle"}"#,
            ["\"counts\" is \"completion\" or \"opening\", not \"middle\""]
        ) { ReviewClock.read($0).complaints },
        BadPolicy(
            "two faults in one clock", #"{"record_within":"-1 days","x":true}"#,
            ["\"-1 days\" in \"record_within\" \(notALength)", "the policy has no key \"x\""]
        ) { RecordClock.read($0).complaints },
    ]

    private static let schemes = [
        BadPolicy(
            "no stages", #"{"called":"Disputes"}"#,
            ["an escalation scheme needs at least one stage"]
        ) { EscalationScheme.read($0).complaints },
        BadPolicy(
            "an empty list of stages", #"{"stages":[]}"#,
            ["an escalation scheme needs at least one stage"]
        ) { EscalationScheme.read($0).complaints },
        BadPolicy(
            "a stage without a code, and one twice",
            #"{"stages":[{"formal":true},{"code":"1"},{"code":"1"}]}"#,
            ["a stage without \"code\"", "the stage \"1\" stands twice"]
        ) { EscalationScheme.read($0).complaints },
        BadPolicy(
            "a stage with an unknown key and a bad length",
            #"{"stages":[{"code":"1","respond_within":"5","level":2}]}"#,
            [
                "stage \"1\": \"5\" in \"respond_within\" \(notALength)",
                "stage \"1\": the policy has no key \"level\"",
            ]
        ) { EscalationScheme.read($0).complaints },
        BadPolicy(
            "a category without a code, and one with an unknown key",
            #"{"stages":[{"code":"1"}],"categories":[{"called":"x"},{"code":"A","level":1}]}"#,
            ["a category without \"code\"", "category \"A\": the policy has no key \"level\""]
        ) { EscalationScheme.read($0).complaints },
        BadPolicy(
            "stages that are no objects", #"{"stages":["informal",{"code":"1"}]}"#,
            ["\"stages\" is not a list of objects"]
        ) { EscalationScheme.read($0).complaints },
    ]

    private static let others = [
        BadPolicy(
            "a caseload of words", #"{"full_time_from":"fifty","full_time_to":70.5}"#,
            [
                "\"full_time_from\" is not a whole number",
                "\"full_time_to\" is not a whole number",
            ]
        ) { CaseloadPolicy.read($0).complaints },
        BadPolicy(
            "days that are none", #"{"add":["2022-02-30"],"remove":[1]}"#,
            ["\"2022-02-30\" in \"add\" is not a day", "\"remove\" is not a list of days"]
        ) { BankHolidayChanges.read($0).complaints },
        BadPolicy("an unknown retention", #"{"lost":"1 year"}"#, ["the policy has no key \"lost\""])
        { RetentionPolicy.read($0).complaints },
        BadPolicy("an unknown threshold", #"{"above":6}"#, ["the policy has no key \"above\""]) {
            SuppressionPolicy.read($0).complaints
        },
        BadPolicy(
            "a workforce of numbers", #"{"appraisal_within":12}"#,
            ["\"appraisal_within\" is not text"]
        ) { WorkforcePolicy.read($0).complaints },
        BadPolicy(
            "plans that have no length", #"{"plan_current_within":{"pep":6}}"#,
            ["\"pep\" of \"plan_current_within\" is not a length"]
        ) { OversightPolicy.read($0).complaints },
        BadPolicy(
            "plans that are no object", #"{"plan_current_within":"6 months"}"#,
            ["\"plan_current_within\" is not an object of lengths"]
        ) { OversightPolicy.read($0).complaints },
        BadPolicy(
            "a family that is none", #"{"iro":["reviews","meetings"],"manager":"all"}"#,
            [
                "there is no family of events \"meetings\"",
                "\"manager\" is not a list of families",
            ]
        ) { AccessPolicy.read($0).complaints },
    ]
}
