// What is to be done for a child on a day, rule by rule, in small ledgers.

import CareEvents
import Dates
import Journeys
import Policies
import TestLedgers
import Testing

@testable import Projections

@Suite struct WorkListTests {
    /// Born on 1 June 2005; the first review is due on 29 April 2013.
    private static let care = "2013-04-01 A became_looked_after\n"

    /// The rows at a day, of some kinds, as `due child rule`, and the officers where there are any.
    private func due(
        _ sayings: String, at day: String, _ kinds: WorkItem.What..., change: String? = nil
    ) -> [String] {
        let context = Telling(TestLedger(sayings)).context
        var question = WorkList.Question(at: ChildScene.day(day), through: .latest)
        question.kinds = Set(kinds)
        return WorkList(question, in: context).rows.map { row in
            let officers = row.item.officers.map { " " + context.known.text($0) }.joined()
            return "\(row.item.dueOn) \(row.item.childIDs(in: context.known)) "
                + row.item.rule.rawValue + officers
        }
    }

    @Test func `an officer is to be named within five working days, until there is one`() {
        let story = Self.care + "2013-04-10 A iro_allocated iro_id=iro-1"
        #expect(due(story, at: "2013-04-09", .allocation) == ["2013-04-08 A IRO-1"])
        #expect(due(story, at: "2013-04-10", .allocation) == [])
    }

    @Test func `a child whose officer left is to have another`() {
        let story =
            Self.care + """
                2013-04-03 A iro_allocated iro_id=iro-1
                2013-09-02 A iro_deallocated iro_id=iro-1
                """
        #expect(due(story, at: "2013-09-02", .allocation) == ["2013-09-09 A IRO-2"])
    }

    @Test func `a record is to be written and sent out, each by its own day`() {
        let story =
            Self.care + """
                2013-04-24 A review_held review_id=r1 iro_id=iro-2
                2013-05-20 A review_record_completed review_id=r1
                """
        #expect(
            due(story, at: "2013-05-19", .record, .distribution) == [
                "2013-05-16 A REC-2 iro-2", "2013-05-23 A REC-3 iro-2",
            ])
        #expect(
            due(story, at: "2013-05-20", .record, .distribution) == ["2013-05-23 A REC-3 iro-2"])
    }

    @Test func `a visit is due in a week, then every six weeks of the placement's first year`() {
        let story =
            Self.care + """
                2013-04-05 A social_worker_visited
                2013-06-01 A placement_moved placement_type=T4
                2013-06-08 A placement_moved placement_type=U4
                2013-08-01 A placement_moved placement_type=K2
                2014-07-01 A social_worker_visited
                """
        #expect(due(story, at: "2013-04-04", .visit) == ["2013-04-08 A VIS-1"])
        #expect(due(story, at: "2013-04-05", .visit) == ["2013-05-17 A VIS-2"])
        // A week elsewhere and back is the same placement.
        #expect(due(story, at: "2013-06-09", .visit) == ["2013-05-17 A VIS-2"])
        #expect(due(story, at: "2013-08-01", .visit) == ["2013-08-08 A VIS-1"])
        // The next would be after the first year, and what was missed in it is no more to be done.
        #expect(due(story, at: "2014-07-01", .visit) == [])
        let never = Self.care
        #expect(due(never, at: "2014-04-01", .visit) == ["2013-04-08 A VIS-1"])
        #expect(due(never, at: "2014-04-02", .visit) == [])
    }

    @Test func `a contact is due by the review, a midway review half way to it`() {
        let story =
            Self.care + """
                2013-04-20 A child_contacted iro_id=iro-1 contact=visit
                2013-04-29 A review_held
                2013-06-10 A midway_review_completed iro_id=iro-1
                """
        #expect(due(story, at: "2013-04-19", .contact, .midway) == ["2013-04-29 A FTP-1"])
        #expect(due(story, at: "2013-04-20", .contact, .midway) == [])
        #expect(
            due(story, at: "2013-04-29", .contact, .midway) == [
                "2013-06-13 A FTP-2", "2013-07-29 A FTP-1",
            ])
        #expect(due(story, at: "2013-06-10", .contact, .midway) == ["2013-07-29 A FTP-1"])
    }

    @Test func `the service is told on the day, unless it evidently knows`() {
        let told = Self.care + "2013-04-04 A start_notified notified=irs"
        #expect(due(told, at: "2013-04-03", .notification) == ["2013-04-01 A NTF-1"])
        #expect(due(told, at: "2013-04-04", .notification) == [])
        let known = Self.care + "2013-04-02 A iro_allocated iro_id=iro-1"
        #expect(due(known, at: "2013-04-02", .notification) == [])
    }

    @Test func `plans are due by the first and second review, on growing up, and again`() {
        let story =
            Self.care + """
                2013-04-24 A plan_started plan_id=e plan=pep
                2013-04-26 A review_held
                2013-04-26 A health_assessment_completed
                """
        #expect(
            due(story, at: "2013-04-23", .plan, .health) == [
                "2013-04-29 A HLT-1", "2013-04-29 A PLN-2", "2021-09-01 A PLN-3",
            ])
        #expect(
            due(story, at: "2013-04-26", .plan, .health) == [
                "2013-07-26 A PLN-1", "2013-10-24 A PLN-2", "2014-04-26 A HLT-1",
                "2021-09-01 A PLN-3",
            ])
    }

    @Test func `a conference is waited for until it is held or something stands for it`() {
        let story = """
            2013-04-02 A section47_started enquiry_id=s1
            2013-04-10 A section47_concluded enquiry_id=s1 conference_required=true
            2013-05-01 - conference_held conference_id=c1 conference=initial child_ids=A \
            enquiry_id=s1
            2013-05-01 A plan_started plan_id=p plan=child_protection
            """
        #expect(due(story, at: "2013-04-09", .conference) == [])
        #expect(due(story, at: "2013-04-10", .conference) == ["2013-04-23 A CP-1"])
        #expect(due(story, at: "2013-05-01", .conference) == ["2013-08-01 A CP-2"])
    }

    @Test func `an answer is for the team of the dispute and the officers of its children`() {
        let context = Telling(
            TestLedger(
                """
                2013-04-01 A iro_allocated iro_id=iro-1
                2013-04-01 B iro_allocated iro_id=iro-2
                2013-04-01 A child_details_changed team=north
                2013-04-02 - escalation_raised escalation_id=e1 child_ids=B,A stage=informal \
                respond_by_on=2013-04-09
                """)
        ).context
        func rows(_ change: (inout WorkList.Question) -> Void) -> [String] {
            var question = WorkList.Question(
                at: ChildScene.day("2013-04-10"), through: ChildScene.day("2013-04-10"))
            change(&question)
            return WorkList(question, in: context).rows.map {
                $0.item.childIDs(in: context.known) + " \($0.item.days(from: question.day))"
            }
        }
        #expect(rows { _ in } == ["A;B -1"])
        #expect(rows { $0.officer = "iro-2" } == ["A;B -1"])
        #expect(rows { $0.team = "north" } == ["A;B -1"])
        #expect(rows { $0.team = "south" } == [])
        #expect(rows { $0.officer = "iro-3" } == [])
        #expect(rows { $0.kinds = [.review] } == [])
    }

    @Test func `of several missing episodes the last is looked at`() {
        let story =
            Self.care + """
                2013-05-01 A went_missing kind=M
                2013-05-20 A went_missing kind=M
                """
        #expect(due(story, at: "2013-05-01", .contact).first == "2013-04-29 A FTP-1")
        #expect(due(story, at: "2013-05-19", .contact).last == "2013-05-09 A FTP-3")
        #expect(due(story, at: "2013-05-20", .contact).last == "2013-05-28 A FTP-3")
    }
}
