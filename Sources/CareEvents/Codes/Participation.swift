// The national code list of Participation.

/// How a child took part in a review; the last two are local. Source: SSDA903 list `REVIEW_CODE`.
public enum Participation: String, CodeList {
    case PN0
    case PN1
    case PN2
    case PN3
    case PN4
    case PN5
    case PN6
    case PN7
    case homeVisit = "home_visit"
    case notRecorded = "not_recorded"

    /// Finds the case that a symbol of the log spells.
    public static let index = CodeIndex<Participation>()

    /// The label of the code in the national list.
    public var label: String {
        switch self {
        case .PN0: "Child aged under 4 at the time of the review"
        case .PN1: "Child physically attends and speaks for him or herself"
        case .PN2: "Child physically attends and an advocate speaks on his or her behalf"
        case .PN3: "Child attends and conveys his or her view symbolically (non-verbally)"
        case .PN4:
            """
            Child physically attends but does not speak for him or herself, does not convey \
            views symbolically and does not ask an advocate to speak for him or her
            """
        case .PN5:
            """
            Child does not attend physically but briefs an advocate to speak for him or her
            """
        case .PN6:
            """
            Child does not attend but conveys his or her feelings to the review by a \
            facilitative medium (text, written, phone, audio/video, viewpoint)
            """
        case .PN7: "Child does not attend nor are his or her views conveyed to the review"
        case .homeVisit: "Initial home visit, no participation code"
        case .notRecorded: "Not recorded"
        }
    }
}
