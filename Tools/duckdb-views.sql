-- The ledger's lines as a story for DuckDB: the corrections applied, and ten measures of it.
--
-- Load the output of `careledger schema --for duckdb` first, which makes the view `lines`, the
-- table `vocabulary` and the macro `line_of`; say where the lines are, and ask:
--
--     SET VARIABLE ledger = 'EventLogs/kirklees';
--     .read lines.sql
--     .read Tools/duckdb-views.sql
--     FROM children_looked_after(DATE '2017-03-31');
--     FROM placement_moves(DATE '2016-04-01', DATE '2017-03-31',
--                          as_known_at := TIMESTAMP '2017-04-30 22:59:59');
--
-- Each question reads the files anew, several times. To ask many, hold the lines first:
--
--     CREATE TABLE held AS FROM lines;
--     CREATE OR REPLACE VIEW lines AS FROM held;
--
-- `as_known_at` is an instant in UTC: lines recorded later do not exist. Left out, all is known. A
-- measure at a day takes that day, one over a period its first and last day. The rules are those of
-- the contract (ledger.md 4 and 7, rules.md CNT-1 to CNT-14), in the program in Journeys/Knowing.
-- Tools/check-duckdb holds these answers against the program's, on the five example ledgers.

-- The lines that are erased: stubs, and those whose erasure is recorded and not yet carried out.
-- They are gone as known at every instant.
CREATE OR REPLACE VIEW erased_lines AS
SELECT seq FROM lines WHERE erased_by IS NOT NULL
UNION
SELECT erases FROM lines WHERE type = 'event_erased' AND erases IS NOT NULL;

-- The corrections that are known, each with what stood before it: a withdrawal of what is
-- withdrawn, and whatever names a later line, a correction or an erased line, has no effect.
CREATE OR REPLACE MACRO corrections(as_known_at := NULL) AS TABLE
WITH named AS (
    SELECT c.seq, c.type, coalesce(c.amends, c.withdraws, c.reinstates) AS target,
           c."set" AS replaced, c.unset AS taken_off
      FROM lines AS c
     WHERE c.type IN ('event_amended', 'event_withdrawn', 'event_reinstated')
       AND (as_known_at IS NULL OR c.recorded_at <= as_known_at)
       AND c.seq NOT IN (SELECT seq FROM erased_lines)
), aimed AS (
    SELECT n.*, t.type AS target_type
      FROM named AS n JOIN lines AS t ON t.seq = n.target
     WHERE n.target < n.seq AND t.seq NOT IN (SELECT seq FROM erased_lines)
       AND t.type NOT IN ('event_amended', 'event_withdrawn', 'event_reinstated', 'event_erased',
                          'ledger_opened', 'tail_recovered')
)
SELECT *, coalesce(last_value(CASE WHEN type <> 'event_amended' THEN type END IGNORE NULLS) OVER (
               PARTITION BY target ORDER BY seq
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), '') = 'event_withdrawn'
           AS is_withdrawn_before
  FROM aimed;

-- The lines that stand withdrawn.
CREATE OR REPLACE MACRO withdrawn_lines(as_known_at := NULL) AS TABLE
SELECT target AS seq FROM corrections(as_known_at := as_known_at)
 WHERE type <> 'event_amended'
 GROUP BY target HAVING arg_max(type, seq) = 'event_withdrawn';

-- Each key that an amendment replaces, with its new value, or takes off (no value). Amendments of
-- what is withdrawn, and those that leave an event without a field that it must have, are not
-- taken. A key that the event's type does not have is passed over.
CREATE OR REPLACE MACRO amended_keys(as_known_at := NULL) AS TABLE
WITH said AS (
    SELECT seq, target, target_type, key, replaced -> ('$."' || key || '"') AS value, 0 AS turn
      FROM (SELECT *, unnest(json_keys(replaced)) AS key
              FROM corrections(as_known_at := as_known_at)
             WHERE type = 'event_amended' AND NOT is_withdrawn_before)
    UNION ALL
    SELECT seq, target, target_type, unnest(taken_off), NULL, 1
      FROM corrections(as_known_at := as_known_at)
     WHERE type = 'event_amended' AND NOT is_withdrawn_before
), known_keys AS (
    SELECT s.*, v.is_required
      FROM said AS s JOIN vocabulary AS v ON v.type = s.target_type AND v.key = s.key
)
SELECT * FROM known_keys
 WHERE seq NOT IN (SELECT seq FROM known_keys WHERE is_required AND turn = 1);

-- As whom each child is read, where two ids turned out to be one child: the merges in their order.
CREATE OR REPLACE MACRO merged_children(as_known_at := NULL) AS TABLE
WITH RECURSIVE merges AS (
    SELECT m.child_id AS child, coalesce(a.into_now, m."into") AS "into",
           row_number() OVER (ORDER BY m.seq) AS number
      FROM lines AS m
      LEFT JOIN (SELECT target, arg_max(value ->> '$', (seq, turn)) AS into_now
                   FROM amended_keys(as_known_at := as_known_at) WHERE key = 'into'
                  GROUP BY target) AS a ON a.target = m.seq
     WHERE m.type = 'children_merged' AND (as_known_at IS NULL OR m.recorded_at <= as_known_at)
       AND m.seq NOT IN (SELECT seq FROM erased_lines)
       AND m.seq NOT IN (SELECT seq FROM withdrawn_lines(as_known_at := as_known_at))
), named AS (
    SELECT child FROM merges UNION SELECT "into" FROM merges
), reading(child, read_as, number) AS (
    SELECT child, child, 0 FROM named
    UNION ALL
    SELECT r.child, CASE WHEN r.read_as = f.read_as THEN t.read_as ELSE r.read_as END, m.number
      FROM reading AS r JOIN merges AS m ON m.number = r.number + 1
      JOIN reading AS f ON f.child = m.child AND f.number = r.number
      JOIN reading AS t ON t.child = m."into" AND t.number = r.number
)
SELECT child, arg_max(read_as, number) AS read_as FROM reading GROUP BY child;

-- The facts that stand, every correction applied: the columns of `lines`, with `turn`, by which
-- events of one day take effect (journey rule 7; within it by `seq`).
CREATE OR REPLACE MACRO story(as_known_at := NULL) AS TABLE
WITH standing AS (
    SELECT l.* FROM lines AS l
     WHERE (as_known_at IS NULL OR l.recorded_at <= as_known_at)
       AND l.type NOT IN ('event_amended', 'event_withdrawn', 'event_reinstated', 'event_erased')
       AND l.seq NOT IN (SELECT seq FROM erased_lines)
       AND l.seq NOT IN (SELECT seq FROM withdrawn_lines(as_known_at := as_known_at))
), last_words AS (
    SELECT target, key, arg_max(value, (seq, turn)) FILTER (true) AS value,
           arg_max(turn, (seq, turn)) AS turn
      FROM amended_keys(as_known_at := as_known_at) GROUP BY target, key
), pairs AS (
    SELECT s.seq, s.whole, unnest(json_keys(s.whole)) AS key
      FROM (SELECT seq, to_json(standing) AS whole FROM standing
             WHERE seq IN (SELECT target FROM last_words)) AS s
), values_now AS (
    SELECT p.seq, p.key, p.whole -> ('$."' || p.key || '"') AS value
      FROM pairs AS p
     WHERE NOT EXISTS (SELECT 1 FROM last_words AS w
                        WHERE w.target = p.seq AND w.key = p.key)
    UNION ALL
    SELECT w.target, w.key, w.value FROM last_words AS w
     WHERE w.turn = 0 AND w.target IN (SELECT seq FROM standing)
), amended AS (
    SELECT unnest(line_of(json_group_object(key, value))) FROM values_now GROUP BY seq
), facts AS (
    SELECT * FROM standing WHERE seq NOT IN (SELECT target FROM last_words)
    UNION ALL BY NAME
    SELECT * FROM amended
), readings AS (
    SELECT coalesce(map_from_entries(list((child, read_as))), MAP {}) AS map
      FROM merged_children(as_known_at := as_known_at)
)
SELECT f.* REPLACE (
           coalesce(r.map[f.child_id], f.child_id) AS child_id,
           list_distinct(list_transform(
               f.child_ids, lambda child: coalesce(r.map[child], child))) AS child_ids),
       CASE f.type
           WHEN 'child_registered' THEN 0 WHEN 'child_born' THEN 1
           WHEN 'child_details_changed' THEN 2 WHEN 'children_merged' THEN 2
           WHEN 'became_looked_after' THEN 3
           WHEN 'legal_status_changed' THEN 4
           WHEN 'placement_moved' THEN 5
           WHEN 'plan_started' THEN 6 WHEN 'plan_updated' THEN 6 WHEN 'plan_ended' THEN 6
           WHEN 'iro_allocated' THEN 7 WHEN 'iro_deallocated' THEN 7
           WHEN 'ceased_to_be_looked_after' THEN 9
           ELSE 8 END AS turn
  FROM facts AS f CROSS JOIN readings AS r;

-- The periods of care. A start while looked after and an end while not are passed over.
CREATE OR REPLACE MACRO care_periods(as_known_at := NULL) AS TABLE
WITH steps AS (
    SELECT child_id, seq, occurred_on, turn, type, coalesce(short_break, false) AS short_break,
           lag(type) OVER (PARTITION BY child_id ORDER BY occurred_on, turn, seq) AS before
      FROM story(as_known_at := as_known_at)
     WHERE type IN ('became_looked_after', 'ceased_to_be_looked_after')
), taken AS (
    SELECT *, lead(occurred_on) OVER (PARTITION BY child_id ORDER BY occurred_on, turn, seq)
                  AS ceased_on
      FROM steps
     WHERE type IS DISTINCT FROM before
       AND NOT (before IS NULL AND type = 'ceased_to_be_looked_after')
)
SELECT child_id, occurred_on AS started_on, ceased_on, short_break, seq
  FROM taken WHERE type = 'became_looked_after';

-- 1. Children looked after at the end of a day (CAL-7, CNT-9).
CREATE OR REPLACE MACRO children_looked_after(as_at, as_known_at := NULL) AS TABLE
SELECT count(DISTINCT child_id) AS value FROM care_periods(as_known_at := as_known_at)
 WHERE started_on <= as_at AND (ceased_on IS NULL OR ceased_on > as_at) AND NOT short_break;

-- 2. Children who started to be looked after, each once (CNT-1).
CREATE OR REPLACE MACRO children_started_looked_after(from_on, to_on, as_known_at := NULL) AS TABLE
SELECT count(DISTINCT child_id) AS value FROM care_periods(as_known_at := as_known_at)
 WHERE started_on BETWEEN from_on AND to_on AND NOT short_break;

-- 3. Children who ceased, each once (CNT-1).
CREATE OR REPLACE MACRO children_ceased_looked_after(from_on, to_on, as_known_at := NULL) AS TABLE
SELECT count(DISTINCT child_id) AS value FROM care_periods(as_known_at := as_known_at)
 WHERE ceased_on BETWEEN from_on AND to_on AND NOT short_break;

-- 4. Placement moves, temporary ones included, those within short breaks left out (CNT-4).
CREATE OR REPLACE MACRO placement_moves(from_on, to_on, as_known_at := NULL) AS TABLE
WITH moves AS (
    SELECT child_id, seq, occurred_on FROM story(as_known_at := as_known_at)
     WHERE type = 'placement_moved' AND occurred_on BETWEEN from_on AND to_on
)
SELECT count(*) AS value FROM moves AS m
 WHERE NOT EXISTS (
     SELECT 1 FROM care_periods(as_known_at := as_known_at) AS p
      WHERE p.child_id = m.child_id AND p.short_break AND p.started_on <= m.occurred_on
        AND (p.ceased_on IS NULL OR p.ceased_on >= m.occurred_on));

-- 5. Reviews held, each on the day of its completion. Where a ledger's review clock counts the
-- opening of a series (ADJ-1) ask the program: no value is given.
CREATE OR REPLACE MACRO cla_reviews_held(from_on, to_on, as_known_at := NULL) AS TABLE
WITH facts AS MATERIALIZED (
    SELECT type, occurred_on, policy, review_clock FROM story(as_known_at := as_known_at)
     WHERE type IN ('review_held', 'policy_adopted')
)
SELECT CASE WHEN count(*) FILTER (policy = 'review_clock'
                                  AND review_clock ->> '$.counts' = 'opening') = 0
            THEN count(*) FILTER (type = 'review_held' AND occurred_on BETWEEN from_on AND to_on)
            END AS value
  FROM facts;

-- 6. Entries into the stages of escalations, by stage (CNT-14).
CREATE OR REPLACE MACRO drps_by_stage(from_on, to_on, as_known_at := NULL) AS TABLE
SELECT stage, count(*) AS value FROM story(as_known_at := as_known_at)
 WHERE type IN ('escalation_raised', 'escalation_stage_entered', 'escalation_reopened')
   AND occurred_on BETWEEN from_on AND to_on
 GROUP BY stage ORDER BY stage;

-- 7. Children subject to a child protection plan at the end of a day.
CREATE OR REPLACE MACRO children_subject_to_cpp(as_at, as_known_at := NULL) AS TABLE
WITH steps AS (
    SELECT child_id, plan_id, type, "plan", occurred_on,
           lead(type) OVER same_plan AS next_type, lead(occurred_on) OVER same_plan AS next_on
      FROM story(as_known_at := as_known_at)
     WHERE type IN ('plan_started', 'plan_ended')
    WINDOW same_plan AS (PARTITION BY child_id, plan_id ORDER BY occurred_on, turn, seq)
)
SELECT count(DISTINCT child_id) AS value FROM steps
 WHERE type = 'plan_started' AND "plan" = 'child_protection' AND occurred_on <= as_at
   AND NOT (next_type IS NOT DISTINCT FROM 'plan_ended' AND next_on <= as_at);

-- 8. Initial child protection conferences held, one that is told twice counted once (CNT-12).
CREATE OR REPLACE MACRO icpcs_held(from_on, to_on, as_known_at := NULL) AS TABLE
WITH told AS (
    SELECT *, row_number() OVER (PARTITION BY conference_id ORDER BY seq) AS number
      FROM story(as_known_at := as_known_at) WHERE type = 'conference_held'
)
SELECT count(*) AS value FROM told
 WHERE number = 1 AND conference = 'initial' AND occurred_on BETWEEN from_on AND to_on;

-- 9. Independent reviewing officers in post at the end of a day (CNT-5).
CREATE OR REPLACE MACRO iro_headcount(as_at, as_known_at := NULL) AS TABLE
WITH steps AS (
    SELECT worker_id, type, role, occurred_on, seq FROM story(as_known_at := as_known_at)
     WHERE type IN ('worker_joined', 'worker_changed', 'worker_left') AND occurred_on <= as_at
), workers AS (
    SELECT worker_id,
           max((occurred_on, seq)) FILTER (type = 'worker_joined') AS joined,
           max((occurred_on, seq)) FILTER (type = 'worker_left') AS left_on,
           arg_max(role, (occurred_on, seq)) FILTER (type <> 'worker_left') AS role_now
      FROM steps GROUP BY worker_id
)
SELECT count(*) AS value FROM workers
 WHERE joined IS NOT NULL AND (left_on IS NULL OR left_on < joined) AND role_now = 'iro';

-- 10. Audits completed, by kind.
CREATE OR REPLACE MACRO audits_completed(from_on, to_on, as_known_at := NULL) AS TABLE
SELECT audit, count(*) AS value FROM story(as_known_at := as_known_at)
 WHERE type = 'audit_completed' AND occurred_on BETWEEN from_on AND to_on
 GROUP BY audit ORDER BY audit;
