"""Registers questions with Wagtail's admin; it holds no rule."""

from django.forms import CheckboxSelectMultiple
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from quizzes import admin_views
from quizzes.editor_panel import FiguresPanel
from quizzes.forms import QuestionForm
from quizzes.models import Concept, Question


class QuestionViewSet(SnippetViewSet):
    model = Question
    icon = "help"
    menu_label = _("Questions")
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["__str__", "key", "locale", "live"]
    list_filter = ["concepts", "locale", "live"]
    search_fields = ["key", "stem"]
    ordering = ["key"]
    edit_handler = ObjectList(
        [
            FieldPanel("stem"),
            FieldPanel("body"),
            FieldPanel("hint"),
            FieldPanel("explanation"),
            MultiFieldPanel([FieldPanel("action_text"), FieldPanel("action_link")], heading=_("At the end")),
            MultiFieldPanel(
                [
                    FieldPanel("concepts", widget=CheckboxSelectMultiple),
                    FieldPanel("asks_confidence"),
                    FieldPanel("key"),
                ],
                heading=_("For editors"),
            ),
            FiguresPanel(heading=_("Link and figures")),
            PublishingPanel(),
        ],
        base_form_class=QuestionForm,
    )


class ConceptViewSet(SnippetViewSet):
    model = Concept
    icon = "tag"
    menu_label = _("Concepts")
    list_display = ["name", "key", "locale"]
    list_filter = ["locale"]
    search_fields = ["key", "name"]
    panels = [FieldPanel("name"), FieldPanel("key")]


register_snippet(QuestionViewSet)
register_snippet(ConceptViewSet)


@hooks.register("register_admin_urls")
def beside_a_question() -> list[URLPattern]:
    return [
        path("questions/<int:pk>/qr.<str:kind>", admin_views.qr, name="quizzes_question_qr"),
        path("questions/<int:pk>/regrade/", admin_views.regrade, name="quizzes_question_regrade"),
    ]
