-- Eight grouped counts over the lines of a ledger, as an analyst would ask DuckDB for them.
--
-- One pass over the files with the columns given (nothing is guessed), reduced at once to a small
-- cube of counts, and eight questions to the cube: the way that was fastest of those tried. The
-- answers are the rows (name, part, from, value) that a replay of the same year prints. $files is
-- the list of year files, $from the first day of the reporting year, $before of the one before it,
-- $next of the one after it.
SET threads = $threads;
SET preserve_insertion_order = false;
WITH lines AS (
    SELECT type, date_trunc('month', occurred_on) AS month,
           coalesce(contact, stage, conference, respondents, "order", '') AS part,
           coalesce(enquiry_id, '') AS enquiry,
           coalesce(short_break, false) AS is_break,
           coalesce(conference_required, false) AS is_required
      FROM read_ndjson($files, auto_detect = false, columns = {
           type: 'VARCHAR', occurred_on: 'DATE', contact: 'VARCHAR', stage: 'VARCHAR',
           conference: 'VARCHAR', respondents: 'VARCHAR', "order": 'VARCHAR',
           enquiry_id: 'VARCHAR', short_break: 'BOOLEAN', conference_required: 'BOOLEAN'})
     WHERE occurred_on >= DATE '$before' AND occurred_on < DATE '$next'
), cube AS MATERIALIZED (
    SELECT type, month, part, is_break, count(*) AS n,
           count(DISTINCT enquiry) FILTER (is_required) AS enquiries
      FROM lines GROUP BY type, month, part, is_break
)
SELECT 'reviews' AS name, '' AS part, month, sum(n)
  FROM cube WHERE type = 'review_held' GROUP BY month
UNION ALL
SELECT 'contacts', part, month, sum(n)
  FROM cube WHERE type = 'child_contacted' AND month >= DATE '$from' GROUP BY part, month
UNION ALL
SELECT 'started', '', month, sum(n)
  FROM cube WHERE type = 'became_looked_after' AND NOT is_break AND month >= DATE '$from'
 GROUP BY month
UNION ALL
SELECT 'stages', part, DATE '$from', sum(n)
  FROM cube
 WHERE type IN ('escalation_raised', 'escalation_stage_entered', 'escalation_reopened')
   AND month >= DATE '$from'
 GROUP BY part
UNION ALL
SELECT 'conferences', part, DATE '$from', sum(n)
  FROM cube
 WHERE type = 'conference_held' AND part <> 'transfer' AND month >= DATE '$from'
 GROUP BY part
UNION ALL
SELECT 'answers', part, DATE '$from', sum(n)
  FROM cube WHERE type = 'survey_answered' AND month >= DATE '$from' GROUP BY part
UNION ALL
SELECT 'orders', part, CASE WHEN month < DATE '$from' THEN DATE '$before' ELSE DATE '$from' END,
       sum(n)
  FROM cube
 WHERE type = 'order_made' AND part IN ('adoption', 'special_guardianship')
 GROUP BY ALL
UNION ALL
SELECT 'enquiries', '', DATE '$from', coalesce(sum(enquiries), 0)
  FROM cube WHERE type = 'section47_concluded' AND month >= DATE '$from'
 ORDER BY ALL;
