"""Reports over HTTP, for members with that role: the newest closed week, any other, and its file."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lenders.access import desk_of, needs
from lenders.reports import page, reading


@needs("report")
def newest(request: HttpRequest) -> HttpResponse:
    scope = desk_of(request).scope
    shown = page.context(scope, reading.latest(scope))
    return render(request, "lenders/reports/week.html", shown | {"weeks": reading.weeks(scope)})


@needs("report")
def one_week(request: HttpRequest, monday: date) -> HttpResponse:
    scope = desk_of(request).scope
    report = reading.week(scope, monday)
    if report is None:
        raise Http404
    shown = page.context(scope, report)
    return render(request, "lenders/reports/week.html", shown | {"weeks": reading.weeks(scope)})


@needs("report")
def one_file(request: HttpRequest, monday: date) -> HttpResponse:
    report = reading.week(desk_of(request).scope, monday)
    if report is None:
        raise Http404
    disposition = {"Content-Disposition": f'attachment; filename="lantern-{monday:%Y-%m-%d}.csv"'}
    return HttpResponse(
        "\ufeff" + page.as_csv(report), content_type="text/csv; charset=utf-8", headers=disposition
    )
