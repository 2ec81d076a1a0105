"""Integer programs against suppression: the least and the most that each hidden number can be."""

import json
import pathlib
import sys
import time

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

MOST = 100_000


def parts(items, sums):
    """Hidden numbers that hang together by sums: each lot can be attacked alone."""
    group = list(range(len(items)))

    def root(place):
        while group[place] != place:
            group[place] = group[group[place]]
            place = group[place]
        return place

    for terms in sums:
        hidden = [item for item, _ in terms if items[item]["told"] is None]
        for other in hidden[1:]:
            group[root(other)] = root(hidden[0])
    lots = {}
    for place, item in enumerate(items):
        if item["told"] is None:
            lots.setdefault(root(place), []).append(place)
    return lots.values()


def attack(path):
    """How many numbers were attacked, which were recovered, and how wide the others are."""
    known = json.loads(path.read_text())
    items, sums = known["items"], known["sums"]
    recovered, widths = [], []
    for lot in parts(items, sums):
        place = {item: number for number, item in enumerate(lot)}
        own = [terms for terms in sums if any(item in place for item, _ in terms)]
        matrix = lil_matrix((len(own), len(lot)))
        right = numpy.zeros(len(own))
        for row, terms in enumerate(own):
            for item, factor in terms:
                if item in place:
                    matrix[row, place[item]] += factor
                else:
                    right[row] -= factor * items[item]["told"]
        least = [-MOST if items[i]["least"] is None else items[i]["least"] for i in lot]
        rules = [LinearConstraint(matrix.tocsr(), right, right)] if own else []
        for item in lot:
            if not items[item]["attacked"]:
                continue
            ends = []
            for sign in (1, -1):
                aim = numpy.zeros(len(lot))
                aim[place[item]] = sign
                found = milp(aim, integrality=numpy.ones(len(lot)), constraints=rules,
                             bounds=Bounds(least, [MOST] * len(lot)), options={"time_limit": 20})
                ends.append(None if found.x is None else round(found.x[place[item]]))
            if None in ends:
                recovered.append((items[item]["truth"], "the solver found no world at all"))
            elif ends[0] == ends[1]:
                recovered.append((items[item]["truth"], f"it can be {ends[0]} only"))
            else:
                widths.append(ends[1] - ends[0] + 1)
    return recovered, widths


def main():
    failed = False
    for name in sys.argv[1:]:
        start = time.monotonic()
        path = pathlib.Path(name)
        recovered, widths = attack(path)
        widths.sort()
        print(f"{path.stem}: {len(recovered) + len(widths)} hidden numbers attacked, "
              f"{len(recovered)} recovered; the narrowest can be {widths[0] if widths else 0} "
              f"values, the one in the middle {widths[len(widths) // 2] if widths else 0} "
              f"({time.monotonic() - start:.1f} s)")
        for truth, why in recovered:
            print(f"  RECOVERED {truth}: {why}")
        failed = failed or bool(recovered)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
