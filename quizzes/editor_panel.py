"""What stands beside a question in the editor: its link to hand on, and what its first answers say."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from home.languages import NATIVE_NAMES
from home.templatetags.figures import percent
from quizzes import item_words, sharing
from quizzes.models import Question, QuestionLink, QuestionStatistics


class FiguresPanel(Panel):
    """Reads only; a question that was never published has neither link nor figures."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "quizzes/admin/figures.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            return {**super().get_context_data(parent_context), **about(self.instance)}


def about(question: Question) -> dict[str, Any]:
    """Everything the panel shows, by the question's translation key."""
    links = QuestionLink.objects.of(question.translation_key)
    link = links.get(question.locale.language_code)
    if link is None:
        return {}
    held = QuestionStatistics.objects.of(question.translation_key)
    together = held.get("")
    return {
        "link": link,
        "address": sharing.address_of(link),
        "qr": sharing.qr_for_page(link),
        "texts": sharing.share_texts(link),
        "downloads": {
            kind: reverse("quizzes_question_qr", args=[question.pk, kind]) for kind in ("svg", "png")
        },
        "regrade": reverse("quizzes_question_regrade", args=[question.pk]),
        "computed": together.computed if together else None,
        "sentences": told(together),
        "options": options_table(together),
        "languages": [
            {"name": NATIVE_NAMES.get(code, code), "sentences": told(row)}
            for code, row in sorted(held.items())
            if code
        ],
    }


def told(row: QuestionStatistics | None) -> list[str]:
    return item_words.sentences(row.people, row.figures) if row else item_words.sentences(0, {})


def options_table(row: QuestionStatistics | None) -> list[dict[str, Any]]:
    """Who chose what, in per cent, in the bottom, middle and top third."""
    options = row.figures.get("options", []) if row else []
    groups = ("all", "bottom", "middle", "top")
    return [
        {
            "text": one["text"],
            "right": one["right"],
            "shares": [percent(one[name] * 100, 0) for name in groups],
        }
        for one in options
    ]
