// The surveys of Worcestershire: 132 children, 44 foster carers, and the staff health check.

/// Forms and answers, in whole people.
enum WorcestershireSurveys {
    private typealias Item = SurveyTelling.Item

    private static func yes(
        _ code: String, _ wording: String, _ yes: Int, of forms: Int,
        firstTo: (code: String, answer: String)? = nil
    ) -> Item {
        Item(
            code: code, wording: wording,
            answers: yes == forms ? [("yes", yes)] : [("yes", yes), ("no", forms - yes)],
            firstTo: firstTo)
    }

    static let all = [carers, children, staff]

    private static let carers = SurveyTelling.Survey(
        id: "SUR-2021-carers", respondents: "foster_carer",
        period: Days(Day(2021, 10, 1), Day(2021, 10, 31)), issued: 160, forms: 44,
        items: [
            yes("opportunity_to_speak_with_iro", "Could you speak with the officer?", 34, of: 44),
            yes("helped_understand_iro_role", "Was the role made clear?", 37, of: 44),
            yes("understand_recommendations", "Are the recommendations clear?", 41, of: 44),
            yes("recognised_what_was_going_well", "Was what goes well seen?", 41, of: 44),
            yes("supported_to_attend_and_contribute", "Were you helped to take part?", 38, of: 44),
            yes("meeting_heard_child_views", "Were the child's views heard?", 35, of: 44),
            yes("opportunity_to_share_views", "Could you say what you think?", 41, of: 44),
            yes("notes_accurate", "Are the notes a fair account?", 41, of: 44),
        ])

    /// Of 132 children 112 spoke with their officer; of the 20 who did not, 19 by choice: one child
    /// had wanted to and could not, which is 5% of those who were asked (W4).
    private static let children = SurveyTelling.Survey(
        id: "SUR-2021-children", respondents: "child",
        period: Days(Day(2021, 11, 1), Day(2022, 1, 31)), issued: 420, forms: 132,
        items: [
            yes(
                "opportunity_to_speak_with_iro", "Could you talk to your officer?", 112, of: 132),
            Item(
                code: "did_not_speak_by_choice", wording: "If not, did you choose so?",
                answers: [("yes", 19), ("no", 1)],
                onlyAfter: ("opportunity_to_speak_with_iro", "no")),
            Item(
                code: "wanted_to_speak_with_iro_but_could_not",
                wording: "If not, did you want to and could not?",
                answers: [("yes", 1), ("no", 19)],
                onlyAfter: ("opportunity_to_speak_with_iro", "no"),
                firstTo: ("did_not_speak_by_choice", "no")),
            yes("helped_understand_iro_role", "Was the role made clear?", 112, of: 132),
            yes("explained_how_review_would_work", "Was the review explained?", 96, of: 132),
            yes("understand_plan", "Is the plan clear to you?", 100, of: 132),
            yes("recognised_what_was_going_well", "Was what goes well seen?", 128, of: 132),
            yes(
                "supported_to_attend_and_contribute", "Were you helped to join in?", 112, of: 132),
            Item(
                code: "how_attended", wording: "How did you attend?",
                answers: [
                    ("in_person", 33), ("virtually", 48), ("separate_meeting_with_iro", 14),
                    ("did_not_attend", 12), ("did_not_attend_by_choice", 25),
                ]),
            yes(
                "did_not_attend_but_wanted_to", "Had you wanted to attend?", 12, of: 132,
                firstTo: ("how_attended", "did_not_attend")),
            yes("opportunity_to_share_views", "Could you say what you think?", 129, of: 132),
            yes("review_heard_and_considered_views", "Were your views weighed?", 127, of: 132),
        ])

    private static let staff = SurveyTelling.Survey(
        id: "SUR-2022-staff", respondents: "staff",
        period: Days(Day(2022, 2, 7), Day(2022, 2, 25)), issued: 19, forms: 17,
        items: [
            yes("visibility_and_accessibility", "Is management there for you?", 17, of: 17),
            yes("receive_feedback_from_qa", "Do you hear back from audits?", 17, of: 17),
        ])
}
