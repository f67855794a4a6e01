"""Registers questions with Wagtail's admin; it holds no rule."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from quizzes.forms import QuestionForm
from quizzes.models import Question


class QuestionViewSet(SnippetViewSet):
    model = Question
    icon = "help"
    menu_label = _("Questions")
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["__str__", "key", "concept", "locale", "live"]
    list_filter = ["concept", "locale", "live"]
    search_fields = ["key", "stem"]
    ordering = ["key"]
    edit_handler = ObjectList(
        [
            FieldPanel("stem"),
            FieldPanel("body"),
            FieldPanel("explanation"),
            MultiFieldPanel([FieldPanel("action_text"), FieldPanel("action_link")], heading=_("At the end")),
            MultiFieldPanel([FieldPanel("key"), FieldPanel("concept")], heading=_("For editors")),
            PublishingPanel(),
        ],
        base_form_class=QuestionForm,
    )


register_snippet(QuestionViewSet)
