"""What a replay says of the counts that the peers count too, so that answers meet before times."""
import csv
import io

MONTH_ENDS = {"04": "30", "05": "31", "06": "30", "07": "31", "08": "31", "09": "30", "10": "31",
              "11": "30", "12": "31", "01": "31", "02": None, "03": "31"}


def is_month(from_on, to_on):
    """Whether a period is one calendar month."""
    return from_on[:7] == to_on[:7] and from_on.endswith("-01") and (
        to_on[8:] == MONTH_ENDS[from_on[5:7]] or (from_on[5:7] == "02" and to_on[8:] > "27"))


def of_replay(answer, year):
    """The counts {(name, part, from): value} in the CSV that `careledger replay` prints."""
    counts = {}
    first, before = "%d-04-01" % year, "%d-04-01" % (year - 1)

    def put(name, part, start, value):
        if int(value or 0):
            counts[name, part, start] = counts.get((name, part, start), 0) + int(value)

    for row in csv.DictReader(io.StringIO(answer.decode())):
        measure, start, end = row["measure"], row["from_on"], row["to_on"]
        by = dict(pair.split("=", 1) for pair in row["dimensions"].split(";") if pair)
        monthly = start and is_month(start, end)
        if measure == "cla_reviews_in_time_percent" and monthly and not by:
            put("reviews", "", start, row["denominator"])
        elif measure == "iro_direct_contacts" and monthly and set(by) == {"contact"}:
            put("contacts", by["contact"], start, row["value"])
        elif measure == "children_started_looked_after" and monthly:
            put("started", "", start, row["value"])
        elif measure == "drps_by_stage" and set(by) == {"population", "stage"} and start == first:
            put("stages", by["stage"], first, row["value"])
        elif measure == "icpcs_held" and not by and start == first:
            put("conferences", "initial", first, row["value"])
        elif measure == "cpp_review_conferences_held" and not by and start == first:
            put("conferences", "review", first, row["value"])
        elif measure == "survey_responses_received" and by and start == first:
            put("answers", by["respondent"], first, row["value"])
        elif measure == "s47_enquiries_requiring_icpc" and not by and start == first:
            put("enquiries", "", first, row["value"])
        elif not by and start in (first, before) and not monthly:
            order = {"children_adopted": "adoption",
                     "children_made_subject_to_sgo": "special_guardianship"}.get(measure)
            if order:
                put("orders", order, start, row["value"])
    return counts


def of_peer(answer):
    """The seconds and the counts that a peer printed."""
    seconds, *lines = answer.decode().splitlines()
    counts = {}
    for line in lines:
        name, part, start, value = line.split(",")
        if int(value):
            counts[name, part, start] = int(value)
    return float(seconds), counts


def differences(ours, theirs):
    """The counts that differ, in words."""
    return ["%s: %s and %s" % ("/".join(key), ours.get(key, 0), theirs.get(key, 0))
            for key in sorted(set(ours) | set(theirs)) if ours.get(key, 0) != theirs.get(key, 0)]
