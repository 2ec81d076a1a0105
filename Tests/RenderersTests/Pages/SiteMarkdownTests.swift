// A site as one document in Markdown: exact snapshot.

import Renderers
import Tables
import Testing

struct SiteMarkdownTests {
    @Test func `a site is one document, its links lead to its headings`() {
        #expect(String(decoding: sampleSite.markdown(), as: UTF8.self) == expected)
    }

    private let expected = """
        # Kirklees: independent reviewing, 2016-17

        **Contains personal data.** Only for staff who need it for their work. Do not publish it.

        - [Summary](#summary)
        - [Timeliness](#timeliness-of-reviews)
        - [Notes \\& \\<words\\>](#notes)

        ## Summary

        Fewer reviews were **in time** than the year before: \
        [timeliness](#timeliness-of-reviews) fell to 93.3%.

        ### What changed

        - **93.3%** of 1,931 reviews were held in time (96.2% of 1,842 the year before)
        - **691** children looked after on 31 March 2017

        - See [late reviews](#late-reviews), and [below](#what-is-late).
        - A page that is not there

        ### What is late

        Reviews held

        | Child id | Number | Percent | Held on | Recorded at | On time |
        | --- | ---: | ---: | --- | --- | --- |
        | GEN-0003 | 12 | 94.7 | 30 June 2016 | 30 June 2016, 23:59:59 | yes |
        | Zoë | -5 | -0.05 | 1 July 2016 | 1 January 1970, 00:00:00 | no |
        | | | | | | |

        Percentages are of reviews due.

        Late

        | Child id | Days |
        | --- | ---: |

        ### What is late

        The same title once more.

        ## Timeliness of reviews

        ### Month by month

        **Most reviews were late in May.**

        Late reviews, by month

        | Month | Late |
        | --- | ---: |
        | April 2016 | 4 |
        | May 2016 | 1,204 |
        | June 2016 | c |

        Counted by the day they were due.

        ### Late reviews

        Reviews held

        | Child id | Number | Percent | Held on | Recorded at | On time |
        | --- | ---: | ---: | --- | --- | --- |
        | GEN-0003 | 12 | 94.7 | 30 June 2016 | 30 June 2016, 23:59:59 | yes |
        | Zoë | -5 | -0.05 | 1 July 2016 | 1 January 1970, 00:00:00 | no |
        | | | | | | |

        Percentages are of reviews due.

        ### The main

        Nothing.

        ### Pages \\& \\<more\\>

        Nothing.

        ## Notes

        \\</main\\>\\<script\\>

        | Words | Seq |
        | --- | ---: |
        | \\\\u{1b}\\[31mred\\\\u{9b}0m | 1 |
        | name\\\\u{202e}txt | 2 |
        | =HYPERLINK("x") | 3 |
        | @sum, +1 | 4 |
        | one<br>two\\|three<br>four | 5 |
        | \\<b\\>\\_a\\_ my_id \\*c\\* \\[d\\](e) \\`f\\` \\\\ \\&amp; \\#1 | 6 |

        - Ledger: kirklees
        - Size: 812
        - Root: ab12
        - As at: 31 March 2017
        - Version: 1.0

        """
}
