"""Where a line chart's points, ticks and marks stand."""

import pytest

from budgeting_tools.chart import Scale, line_chart, nice_steps


@pytest.mark.parametrize(
    ("most", "steps"),
    [
        (0, [0, 1]),
        (1, [0, 1]),
        (9500, [0, 5000, 10000]),
        (10000, [0, 5000, 10000]),
        (123456, [0, 50000, 100000, 150000]),
        (3, [0, 1, 2, 3]),
    ],
)
def test_heights_are_round_and_reach_the_top(most, steps):
    assert nice_steps(most) == steps


def test_a_scale_turns_its_ends_into_the_pictures_edges():
    scale = Scale(200, 86, 10)
    assert [scale.at(0), scale.at(100), scale.at(200)] == [86, 48, 10]


def test_a_line_runs_from_the_first_value_to_the_last():
    chart = line_chart([10000, 5000, 0], x_texts={0: "now", 2: "May"}, y_text=str, mark_texts={2: "Card"})
    assert chart.line == "M1 10 L49 48 L97 86"
    assert chart.area == "M1 10 L49 48 L97 86 L97 86 L1 86Z"
    assert [(tick.position, tick.text, tick.anchor) for tick in chart.x_ticks] == [
        ("1", "now", "start"),
        ("97", "May", "end"),
    ]
    assert [tick.text for tick in chart.y_ticks] == ["0", "5000", "10000"]
    assert [(mark.x, mark.y, mark.text) for mark in chart.marks] == [("97", "86", "Card")]


def test_a_middle_label_is_centred_on_its_place():
    chart = line_chart([2, 1, 0], x_texts={1: "April"}, y_text=str, mark_texts={})
    assert chart.x_ticks[0].anchor == "middle"


def test_one_value_alone_is_drawn_too():
    assert line_chart([0], x_texts={0: "now"}, y_text=str, mark_texts={}).line == "M1 86"
