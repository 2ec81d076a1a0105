// A remedy reads as a command that may be typed.

import Journeys
import Testing

@Suite struct RemedyTests {
    @Test func `a remedy can be typed into a shell as it stands`() {
        let remedy = Remedy(["amend", "812", "--set", "placement_type=U1", "--note", "said 'no'"])
        #expect(
            remedy.line
                == #"careledger amend 812 --set placement_type=U1 --note 'said '\''no'\'''"#)
        #expect(Remedy(["record", "x", "--text", ""]).line == "careledger record x --text ''")
    }
}
