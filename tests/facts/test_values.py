"""A value is accepted when a machine can use it, and refused with the name of the field that it cannot."""

import pytest
from django.core.exceptions import ValidationError

from facts import values

PHONE = {"number": "116 123", "tel": "116123", "name": {"en": "Samaritans"}}
GOOD = [
    {"type": "fixed", "value": 24, "unit": "percent_per_year"},
    {
        "type": "fixed",
        "value": "24.5",
        "unit": "percent_per_year",
        "engine": [{"basis": "share", "limit": "24.5"}],
    },
    {"type": "multiple_of_reference", "multiplier": 4, "reference": "cn-ref-lpr-1y"},
    {"type": "series", "unit": "percent", "points": [{"from": "2024-10-21", "value": "3.1"}]},
    {"type": "hours", "start": "08:00", "end": "22:00"},
    {"type": "frequency", "max": 7, "days": 7, "per": "debt", "counts": "calls"},
    {"type": "phones", "phones": [PHONE]},
    {"type": "rule", "customary": False},
]
BAD = [
    ([], "type"),
    ({}, "type"),
    ({"type": ["fixed"]}, "type"),
    ({"type": "wish"}, "type"),
    ({"type": "fixed", "value": True, "unit": "percent"}, "value"),
    ({"type": "fixed", "value": "NaN", "unit": "percent"}, "value"),
    ({"type": "fixed", "value": "a lot", "unit": "percent"}, "value"),
    ({"type": "fixed", "value": 24.5, "unit": "percent"}, "value"),
    ({"type": "fixed", "value": 24}, "unit"),
    ({"type": "rule", "share": 0.5}, "text"),
    ({"type": "hours", "start": "8", "end": "22:00"}, "start"),
    ({"type": "hours", "start": "08:00", "end": "25:00"}, "end"),
    ({"type": "series", "unit": "percent", "points": []}, "points"),
    ({"type": "series", "unit": "percent", "points": [{"from": "2024-13-01", "value": "3"}]}, "points"),
    (
        {
            "type": "series",
            "unit": "percent",
            "points": [{"from": "2025-01-01", "value": "3"}, {"from": "2024-01-01", "value": "4"}],
        },
        "points",
    ),
    ({"type": "phones", "phones": []}, "phones"),
    ({"type": "phones", "phones": [PHONE | {"tel": "call me"}]}, "phones"),
    ({"type": "phones", "phones": [{"number": "1", "tel": "116123"}]}, "phones"),
    ({"type": "rule", "engine": {"basis": "share"}}, "engine"),
    ({"type": "rule", "engine": [{"basis": "share", "limit": 24}]}, "engine"),
]


@pytest.mark.parametrize("value", GOOD, ids=lambda value: value["type"])
def test_a_value_that_a_machine_can_use_is_accepted(value):
    values.check(value)


@pytest.mark.parametrize(("value", "named"), BAD)
def test_a_value_that_no_machine_could_use_is_refused_by_name(value, named):
    with pytest.raises(ValidationError, match=named):
        values.check(value)
