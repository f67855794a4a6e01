"""A translator changes words and figures of a lesson in Wagtail's own translation page, and publishes them."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail_localize.models import StringTranslation, Translation

from learners.actions import open_account
from lessons.actions.editors import EDITORS
from tests.lessons.conftest import blocks_of, lesson

pytestmark = pytest.mark.usefixtures("small_course")


@pytest.fixture
def translator(client):
    user = open_account(email="editor@lantern.example", password="a-long-enough-one")
    user.groups.add(Group.objects.get(name=EDITORS))
    client.force_login(user)
    return client


def write(translator, ending: str, text: str) -> None:
    """Saves one string as the translation page does; `ending` is the end of its path."""
    translation = Translation.objects.get(source__object_id=lesson().translation_key)
    segment = translation.source.stringsegment_set.filter(context__path__endswith=ending).first()
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    response = translator.put(address, f"value={text}", content_type="application/x-www-form-urlencoded")
    assert response.status_code == 200


def publish(translator):
    address = reverse("wagtailadmin_pages:edit", args=[lesson("zh-hans").pk])
    return translator.post(address, {"action": "publish"}, follow=True)


def amount():
    return blocks_of(lesson("zh-hans"), "example")[0].value["quote"]["amount"]


def test_words_and_figures_reach_the_page(translator, django_capture_on_commit_callbacks):
    write(translator, ".quote.amount", "11000")
    write(translator, "summary", "一笔钱的成本")
    with django_capture_on_commit_callbacks(execute=True):
        publish(translator)
    assert (lesson("zh-hans").summary, amount()) == ("一笔钱的成本", 11000)
    assert lesson("zh-hans").figures["loan"].quote.amount == 1_100_000


def test_the_languages_own_sources_and_minutes_stay(translator, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publish(translator)
    assert (len(lesson("zh-hans").sources), lesson("zh-hans").minutes) == (1, 4)


@pytest.mark.parametrize(
    ("ending", "text"),
    [
        (".quote.amount", "1,2000"),
        (".quote.currency", "yuan"),
        (".quote.upfront_fees", "10000"),
        (".quote.every", "moon"),
    ],
)
def test_a_figure_that_does_not_fit_is_refused_and_the_page_stays(translator, ending, text):
    write(translator, ending, text)
    response = publish(translator)
    assert response.status_code == 200
    assert "New validation errors were found" in response.content.decode()
    assert amount() == 10000


def test_every_figure_has_a_translation_of_its_own(translator):
    paths = StringTranslation.objects.filter(context__path__contains=".quote.").values_list(
        "context__path", flat=True
    )
    assert {path.rsplit(".", 1)[1] for path in paths} == {
        "currency", "amount", "instalments", "every", "method", "price_kind", "price_value",
        "upfront_fees", "fee_per_instalment", "single_days",
    }  # fmt: skip
