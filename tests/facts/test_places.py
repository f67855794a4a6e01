"""Places nest, are named in the reader's language, and are offered only while help of each kind is in force."""

from datetime import date

import pytest
from django.utils import translation

from facts import asking, choosing, offering, places
from facts.actions import load_facts
from tests.facts.test_help_page import a_place

TODAY = date(2026, 11, 23)


def test_a_place_lies_in_another():
    assert places.lineage("GB-SCT") == ("GB-SCT", "GB")
    assert places.lineage("HK") == ("HK",)
    assert places.lineage("") == places.lineage("XX") == ()


def test_nothing_is_found_for_no_place():
    assert places.find("") is None
    assert places.find("XX") is None
    assert places.find("GB").currency == "GBP"


@pytest.mark.parametrize(
    ("language", "name", "full"),
    [("en", "Scotland", "United Kingdom: Scotland"), ("zh-hans", "苏格兰", "英国：苏格兰")],
)
def test_a_place_is_named_in_the_language_of_the_page(language, name, full):
    with translation.override(language):
        assert str(places.find("GB-SCT").name) == name
        assert places.full_name(places.find("GB-SCT")) == full


def test_in_great_britain_pages_inform_and_do_not_recommend():
    modes = {code: place.advice_mode for code, place in places.ALL.items() if code.startswith("GB")}
    assert set(modes.values()) == {"information"}
    assert places.find("CN").advice_mode == "plan"


@pytest.mark.django_db
@pytest.mark.parametrize("topic", offering.ROUTES)
def test_a_place_without_one_kind_of_help_is_not_offered(topic, django_capture_on_commit_callbacks):
    asking.forget()
    a_place()
    assert "GB" in {place.code for place in offering.offered(TODAY)}
    with django_capture_on_commit_callbacks(execute=True):
        asking.Fact.objects.get(rule=f"{topic}/main").delete()
    assert offering.missing("GB", TODAY) == (topic,)
    assert offering.offered(TODAY) == ()
    assert offering.chosen("GB", TODAY) is None


@pytest.mark.django_db
def test_the_shipped_facts_offer_these_places():
    load_facts()
    names = [choice.name for choice in choosing.choices(TODAY)]
    assert [place.code for place in offering.offered(TODAY)] == [
        *("CN", "CN-SZ", "HK", "TW", "US", "US-CA", "US-CO", "US-IL", "US-NM", "US-NY"),
        *("GB", "GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR", "EU-IE", "EU-FR", "SG"),
    ]
    assert "United Kingdom: Wales" in names
    assert "Ireland" in names  # the Union itself is not offered, so it does not stand before its countries
