"""Editors' own pages beside a question: its QR code as a file, and earlier answers by a mended key."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext

from quizzes import actions, sharing
from quizzes.models import Question, QuestionLink

_DRAWN = {"svg": (sharing.qr_svg, "image/svg+xml"), "png": (sharing.qr_png, "image/png")}


def _question(request: HttpRequest, pk: int) -> Question:
    if not request.user.has_perm("quizzes.change_question"):
        raise PermissionDenied
    found: Question = get_object_or_404(Question.objects.select_related("locale", "version"), pk=pk)
    return found


def qr(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    question = _question(request, pk)
    link = QuestionLink.objects.of(question.translation_key).get(question.locale.language_code)
    if link is None or kind not in _DRAWN:
        raise Http404
    draw, content_type = _DRAWN[kind]
    headers = {"Content-Disposition": f'attachment; filename="{question.key}.{kind}"'}
    return HttpResponse(draw(link), content_type=content_type, headers=headers)


def regrade(request: HttpRequest, pk: int) -> HttpResponse:
    """A GET says what would happen, a POST does it."""
    question = _question(request, pk)
    if question.version is None:
        raise Http404
    if request.method != "POST":
        return render(request, "quizzes/admin/regrade.html", {"question": question})
    raised = actions.regrade(version=question.version)
    words = ngettext(
        "%(count)d earlier answer earned more. None earned less.",
        "%(count)d earlier answers earned more. None earned less.",
        raised,
    )
    messages.success(request, words % {"count": raised})
    return redirect("wagtailsnippets_quizzes_question:edit", pk)
