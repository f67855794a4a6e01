"""The picture of a balance stands above and below nought, as steps."""

from budgeting_tools.payday.picture import balance_chart


def drawn(values):
    return balance_chart(values, x_texts={0: "a"}, y_text=str, mark_texts={1: "low"})


def test_nought_lies_between_the_highest_and_the_lowest():
    chart = drawn([1000, -400, 200])
    assert [tick.text for tick in chart.y_ticks] == ["-500", "0", "500", "1000"]
    assert [float(tick.position) for tick in chart.y_ticks] == [86, 60.67, 35.33, 10]


def test_a_balance_changes_at_once_and_holds_all_day():
    assert drawn([100, 0]).line == "M1 10 L97 10 L97 86"


def test_the_area_reaches_to_nought():
    assert drawn([100, -100, 0]).area.endswith("L97 48 L1 48Z")


def test_a_balance_of_nothing_is_drawn():
    assert drawn([0, 0]).line == "M1 86 L97 86 L97 86"


def test_the_lowest_day_is_marked():
    mark = drawn([1000, -400, 200]).marks[0]
    assert (float(mark.x), float(mark.y), mark.text) == (49, 80.93, "low")
