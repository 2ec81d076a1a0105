// The words for each reason that a text is no date.

import Dates
import Testing

struct DateSpellingErrorTests {
    @Test(arguments: [
        ("soon", "'soon' is not a date; write 2022-03-31, 31/03/2022 or 31 March 2022"),
        ("31/03/22", "'31/03/22' has a year of two digits; write all four"),
        ("2017-02-29", "there is no day '2017-02-29'; February 2017 has 28 days"),
        ("31/13/2017", "there is no day '31/13/2017'; months are 1 to 12"),
        ("0/12/2017", "there is no day '0/12/2017'; days are counted from 1"),
        (
            "1 May 1899",
            "'1 May 1899' is outside the ledger's range, 1900-01-01 to 2199-12-31"
        ),
    ])
    func `each reason says what is wrong and what to write`(text: String, words: String) {
        #expect {
            try DateSpelling.parse(text)
        } throws: { error in
            String(describing: error) == words
        }
    }
}
