"""What a lender may see of a report can never be turned into a count below ten people."""

from itertools import pairwise

import highspy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lenders.reports.suppression import FEWEST, Sum, shown


def report(tree):
    """Cells and sums of {campaign: ([days], [languages])}; the languages are scaled to add up as the days do."""
    cells, sums = {"all": 0}, []
    for name, (days, cut) in tree.items():
        total = sum(days)
        cells[name] = total
        cells |= {f"{name}/d{number}": count for number, count in enumerate(days)}
        bounds = sorted(min(total, one) for one in cut)
        parts = [b - a for a, b in pairwise([0, *bounds, total])]
        cells |= {f"{name}/l{number}": count for number, count in enumerate(parts)}
        sums.append(Sum(name, tuple(f"{name}/d{number}" for number in range(len(days)))))
        sums.append(Sum(name, tuple(f"{name}/l{number}" for number in range(len(parts)))))
        cells["all"] += total
    sums.append(Sum("all", tuple(tree)))
    return cells, sums


def span(cells, sums, open_cells, wanted):
    """The least and the most that the cell can be, for somebody who knows the sums and every cell shown."""
    bounds = []
    for sense in (highspy.ObjSense.kMinimize, highspy.ObjSense.kMaximize):
        model = highspy.Highs()
        model.silent()
        columns = {
            name: model.addVariable(
                lb=cells[name] if name in open_cells else 0,
                ub=cells[name] if name in open_cells else highspy.kHighsInf,
            )
            for name in cells
        }
        for one in sums:
            model.addConstr(sum(columns[child] for child in one.children) - columns[one.parent] == 0)
        model.changeObjectiveSense(sense)
        model.changeColCost(columns[wanted].index, 1.0)
        model.run()
        unbounded = model.getModelStatus() != highspy.HighsModelStatus.kOptimal
        bounds.append(float("inf") if unbounded else model.getInfo().objective_function_value)
    return bounds


@pytest.mark.parametrize(("count", "visible"), [(0, False), (9, False), (10, True), (11, True)])
def test_ten_people_are_shown_and_nine_are_not(count, visible):
    assert ("all" in shown({"all": count}, [])) is visible


def test_the_only_small_part_of_a_sum_hides_a_second_one():
    cells = {"week": 40, "mon": 25, "tue": 12, "wed": 3}
    assert shown(cells, [Sum("week", ("mon", "tue", "wed"))]) == {"week", "mon"}


def test_two_small_parts_whose_sum_is_small_hide_a_third():
    cells = {"week": 41, "mon": 25, "tue": 12, "wed": 3, "thu": 1}
    assert shown(cells, [Sum("week", ("mon", "tue", "wed", "thu"))]) == {"week", "mon"}


def test_a_hidden_whole_is_not_the_sum_of_parts_that_are_all_shown():
    cells = {"all": 24, "a": 12, "b": 12, "a1": 12, "c": 0}
    sums = [Sum("all", ("a", "b", "c")), Sum("a", ("a1",))]
    assert "a1" not in shown(cells, sums) or "a" in shown(cells, sums)


trees = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.tuples(st.lists(st.integers(0, 30), min_size=1, max_size=5), st.lists(st.integers(0, 60), max_size=2)),
    min_size=1,
)


@settings(max_examples=60, deadline=None)
@given(trees)
def test_no_arithmetic_gives_a_hidden_count_away(tree):
    cells, sums = report(tree)
    open_cells = shown(cells, sums)
    for name in set(cells) - open_cells:
        least, most = span(cells, sums, open_cells, name)
        assert most - least >= FEWEST - 1, (name, cells[name], least, most)
